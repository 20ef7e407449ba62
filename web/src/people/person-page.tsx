import { useState } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { TabLinks } from '../ui/tab-links';
import { PersonHeader } from './person-header';
import type { PersonFrame } from './person-section-state';

// Never sent: every section asks for the header with what is its own, so that a page of a person asks once.
const pageQuery = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
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
  // Nothing of one person stays on the page of another.
  return <PersonWithSections key={id} id={id} />;
}

function PersonWithSections({ id }: { readonly id: string }) {
  const { pathname } = useLocation();
  const { data } = usePageQuery(pageQuery, { id }, { askedElsewhere: true });
  const [refused, setRefused] = useState(false);
  const person = refused ? null : data?.person;
  const base = `/people/${id}`;
  const frame: PersonFrame = { hasHeader: Boolean(person), setRefused };
  return (
    <>
      {person && (
        <>
          <PersonHeader person={person} />
          <TabLinks
            label="About this person"
            tabs={tabs.map(({ label, path }) => ({
              label,
              to: `${base}${path}`,
              current: pathname === `${base}${path}`,
            }))}
          />
        </>
      )}
      <Outlet context={frame} />
    </>
  );
}
