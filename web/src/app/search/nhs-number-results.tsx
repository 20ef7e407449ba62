import { formatNhsNumber } from '@kith/nhs';
import { graphql } from '../../gql';
import { ButtonLink } from '../../ui/button';
import { QueryState } from '../client/query-state';
import { requestErrorKind } from '../client/request-errors';
import { usePageQuery } from '../client/use-page-query';
import { PeopleList } from './people-list';

const nhsNumberQuery = graphql(`
  query SearchByNhsNumber($nhsNumber: String!) {
    findPeople(by: { nhsNumber: $nhsNumber }) {
      ... on PeopleFound {
        people {
          id
          ...SearchedPerson
        }
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** The people with this NHS number whom one's organisation may see. */
export function NhsNumberResults({ nhsNumber }: { readonly nhsNumber: string }) {
  const page = usePageQuery(nhsNumberQuery, { nhsNumber });
  if (page.error && requestErrorKind(page.error) === 'FORBIDDEN') {
    return <p>In your role you do not look people up by their NHS number. Search for a reference or for words.</p>;
  }
  if (!page.data) return <QueryState query={page} below />;
  const found = page.data.findPeople;
  if (found.__typename === 'InvalidInput') return <p>{found.message}</p>;
  if (found.people.length > 0) return <PeopleList people={found.people} />;
  return (
    <>
      <p>Nobody with the NHS number {formatNhsNumber(nhsNumber)} is known to your organisation.</p>
      <ButtonLink to="/services" secondary>
        Find a service
      </ButtonLink>
    </>
  );
}
