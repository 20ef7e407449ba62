import { Link, useLocation, useNavigate } from 'react-router';
import { useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { pagesOf } from '../app/navigation/navigation';
import { useMembership } from '../app/session/session';
import { getFragmentData, graphql } from '../gql';
import type { PeoplePageQuery, PersonRowFragment } from '../gql/graphql';
import { longDate } from '../ui/date-words';
import { EmptyState } from '../ui/empty-state';
import { FilterBar } from '../ui/filter-bar';
import { PageHeading } from '../ui/page-heading';
import { Pager } from '../ui/pager';
import { PhoneLink } from '../ui/phone-link';
import { TextField } from '../ui/text-field';
import { Worklist } from '../ui/worklist';
import { personName } from './person-words';

const personRow = graphql(`
  fragment PersonRow on Person {
    id
    initials
    ageBand
    outcode
    owner {
      id
      name
    }
    identity {
      givenName
      familyName
      dateOfBirth
      phone
    }
  }
`);

const pageQuery = graphql(`
  query PeoplePage($startsWith: String, $after: String) {
    people(startsWith: $startsWith, first: 25, after: $after) {
      edges {
        node {
          ...PersonRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const noFields = {};

/** The people whom one's organisation sees in full, by family name. */
export function PeoplePage() {
  const { after } = useAddressState(noFields);
  const { hash } = useLocation();
  const navigate = useNavigate();
  const membership = useMembership();
  // In the fragment, which no server sees: it is the beginning of a name.
  const startsWith = decodeURIComponent(hash.slice(1));
  const page = usePageQuery(pageQuery, { startsWith: startsWith || null, after });
  const search = (text: string) => void navigate({ search: '', hash: text && `#${encodeURIComponent(text)}` });
  const heading = pagesOf(membership).find(({ to }) => to === '/people')?.label ?? 'People';
  return (
    <>
      <PageHeading>{heading}</PageHeading>
      <FilterBar
        label="Find a person"
        submitLabel="Search"
        onApply={(values) => search(values.text('startsWith'))}
        onClear={startsWith === '' ? undefined : () => search('')}
      >
        <TextField
          name="startsWith"
          label="Family name begins with"
          defaultValue={startsWith}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
      </FilterBar>
      {page.data ? (
        <People connection={page.data.people} stale={page.stale} filtered={startsWith !== ''} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface PeopleProps {
  readonly connection: PeoplePageQuery['people'];
  readonly stale: boolean;
  readonly filtered: boolean;
}

function People({ connection, stale, filtered }: PeopleProps) {
  const rows: readonly PersonRowFragment[] = connection.edges.map(({ node }) => getFragmentData(personRow, node));
  if (rows.length === 0) {
    return (
      <EmptyState>
        {filtered
          ? 'Nobody whom your organisation sees in full has such a family name. Try fewer letters.'
          : 'People appear here once your organisation has registered them or accepted their referral.'}
      </EmptyState>
    );
  }
  return (
    <>
      <Worklist
        caption="People, by family name"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Name', cell: (person) => <Link to={`/people/${person.id}`}>{listName(person)}</Link> },
          { heading: 'Born', cell: ({ identity }) => identity && longDate(identity.dateOfBirth).replace(/^\S+ /, '') },
          { heading: 'Area', cell: ({ outcode }) => outcode },
          { heading: 'Phone', cell: ({ identity }) => identity?.phone && <PhoneLink phone={identity.phone} /> },
          { heading: 'Registered by', cell: ({ owner }) => owner.name },
        ]}
      />
      <Pager pageInfo={connection.pageInfo} />
    </>
  );
}

/** Family name first, as the list is sorted. */
function listName(person: PersonRowFragment): string {
  return person.identity ? `${person.identity.familyName}, ${person.identity.givenName}` : personName(person);
}
