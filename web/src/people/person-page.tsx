import { Outlet, useLocation, useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { TabLinks } from '../ui/tab-links';
import { PersonContact } from './person-contact';
import { personName, personOutline, sentenceCase } from './person-words';

const pageQuery = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
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
  }
`);

const tabs = [
  { label: 'Referrals', path: '' },
  { label: 'Notes', path: '/notes' },
  { label: 'Who can see', path: '/who-can-see' },
  { label: 'Permission', path: '/permission' },
  { label: 'Contact details', path: '/contact-details' },
];

/** One person: who they are and how to reach them safely, always in view; the rest in sections of its own address. */
export function PersonPage() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data || page.stale) return <QueryState query={page} />;
  const { person } = page.data;
  const base = `/people/${id}`;
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
      <TabLinks
        label="About this person"
        tabs={tabs.map(({ label, path }) => ({ label, to: `${base}${path}`, current: pathname === `${base}${path}` }))}
      />
      <Outlet />
    </>
  );
}
