import { type FragmentType, getFragmentData, graphql } from '../gql';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { PersonContact } from './person-contact';
import { personName, personOutline, sentenceCase } from './person-words';

const personHeader = graphql(`
  fragment PersonHeader on Person {
    id
    initials
    ageBand
    outcode
    viewerAccess
    viewerCanRefer
    owner {
      id
      name
    }
    identity {
      givenName
      familyName
    }
    ...PersonContact
  }
`);

/** Who a person is and how to reach them safely: the head of each of their pages. */
export function PersonHeader(props: { readonly person: FragmentType<typeof personHeader> }) {
  const person = getFragmentData(personHeader, props.person);
  const full = person.viewerAccess === 'FULL';
  return (
    <>
      <PageHeading caption={sentenceCase(personOutline(person))} title="Person">
        {personName(person)}
      </PageHeading>
      <p>
        Registered by {person.owner.name}.{' '}
        {full ? 'Your organisation sees this person in full.' : 'Your organisation sees only the outline so far.'}
      </p>
      <div className="kith-facts-wide">
        <Section heading="How to reach them">
          <PersonContact person={person} />
        </Section>
      </div>
      {person.viewerCanRefer && (
        <ButtonLink to={{ pathname: '/refer', search: `?person=${person.id}` }}>Refer this person</ButtonLink>
      )}
    </>
  );
}
