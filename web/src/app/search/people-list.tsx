import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../../gql';

const searchedPerson = graphql(`
  fragment SearchedPerson on Person {
    id
    initials
    ageBand
    outcode
    identity {
      givenName
      familyName
      dateOfBirth
    }
  }
`);

interface PeopleListProps {
  readonly people: readonly (FragmentType<typeof searchedPerson> & { readonly id: string })[];
}

/** People as links, by what one may see of them. */
export function PeopleList({ people }: PeopleListProps) {
  return (
    <ul className="nhsuk-list">
      {people.map((masked) => {
        const { id, identity, initials, ageBand, outcode } = getFragmentData(searchedPerson, masked);
        return (
          <li key={id}>
            <Link to={`/people/${id}`}>{identity ? `${identity.givenName} ${identity.familyName}` : initials}</Link>
            {', '}
            {ageBand}, {outcode}
          </li>
        );
      })}
    </ul>
  );
}
