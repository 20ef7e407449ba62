import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddressState } from '../../app/address/use-address-state';
import { BulkBar, ChooseRow } from '../../app/bulk/bulk-bar';
import { type Bulk, useBulk } from '../../app/bulk/use-bulk';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { DuplicateState, PossibleDuplicatesPageQuery } from '../../gql/graphql';
import { ButtonLink } from '../../ui/button';
import { longDate } from '../../ui/date-words';
import { EmptyState } from '../../ui/empty-state';
import { PageHeading } from '../../ui/page-heading';
import { Pager } from '../../ui/pager';
import { TabLinks } from '../../ui/tab-links';
import { Worklist, type WorklistColumn } from '../../ui/worklist';
import { EditorTabs } from '../editor-work/editor-tabs';
import { dismissDuplicate } from './dismiss-duplicate';
import { ReopenDuplicate } from './reopen-duplicate';
import { UndoMerge } from './undo-merge';

const pageQuery = graphql(`
  query PossibleDuplicatesPage($state: DuplicateState, $after: String) {
    editorWork {
      ...EditorTabs
    }
    serviceDuplicates(state: $state, first: 25, after: $after) {
      edges {
        node {
          id
          evidence
          state
          decidedAt
          decidedByName
          kept {
            id
          }
          service {
            id
            name
            organisation {
              id
              name
            }
          }
          other {
            id
            name
            organisation {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Duplicate = PossibleDuplicatesPageQuery['serviceDuplicates']['edges'][number]['node'];

const states: readonly DuplicateState[] = ['OPEN', 'MERGED', 'DISMISSED'];
const tabLabels: Readonly<Record<DuplicateState, string>> = {
  OPEN: 'To decide',
  MERGED: 'Merged',
  DISMISSED: 'Not the same',
};
const nothing: Readonly<Record<DuplicateState, string>> = {
  OPEN: 'Nothing to decide. Services that two sources list, or that are listed twice, appear here within a day.',
  MERGED: 'Nothing has been merged. What you merge appears here, and can be undone.',
  DISMISSED: 'Nothing here. What you find not to be the same appears here, and can be taken up again.',
};

const fields = { state: oneOf(states, 'OPEN') };

/** Services that may be the same, the likeliest first; and what was decided of them. */
export function PossibleDuplicatesPage() {
  const { state: address, after, linkTo } = useAddressState(fields);
  const page = usePageQuery(pageQuery, { state: address.state, after });
  return (
    <>
      <PageHeading>Possible duplicates</PageHeading>
      <EditorTabs work={page.data?.editorWork ?? null} current="possibleDuplicates" />
      <p>
        Services that may be the same, from what they say of themselves. Compare them, then merge them or keep both.
      </p>
      <TabLinks
        label="Which duplicates"
        tabs={states.map((each) => ({
          label: tabLabels[each],
          to: linkTo({ state: each }),
          current: each === address.state,
        }))}
      />
      {page.data ? (
        <Duplicates
          key={`${address.state} ${after ?? ''}`}
          page={page.data}
          state={address.state}
          stale={page.stale}
          onChange={page.refetch}
        />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

const bulkRow = ({ id, service, other }: Duplicate) => ({ id, name: `${service.name} and ${other.name}` });

interface DuplicatesProps {
  readonly page: PossibleDuplicatesPageQuery;
  readonly state: DuplicateState;
  readonly stale: boolean;
  readonly onChange: () => void;
}

function Duplicates({ page, state, stale, onChange }: DuplicatesProps) {
  const { sayDone } = useMessages();
  const said = (count: number) => sayDone(`${count} ${count === 1 ? 'pair is' : 'pairs are'} not the same`);
  const bulk = useBulk([{ label: 'Not the same', mutation: dismissDuplicate, said }], onChange);
  const { edges, pageInfo } = page.serviceDuplicates;
  if (edges.length === 0) return <EmptyState>{nothing[state]}</EmptyState>;
  const rows = edges.map(({ node }) => node);
  return (
    <>
      {state === 'OPEN' && <BulkBar bulk={bulk} rows={rows.map(bulkRow)} />}
      <Worklist<Duplicate>
        caption="Possible duplicates"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={columnsOf(state, bulk, onChange)}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}

function columnsOf(state: DuplicateState, bulk: Bulk, onChange: () => void): readonly WorklistColumn<Duplicate>[] {
  const decided: WorklistColumn<Duplicate> = {
    heading: 'Decided',
    cell: ({ decidedAt, decidedByName }) => decidedAt && `${longDate(decidedAt)}, ${decidedByName ?? 'somebody'}`,
  };
  const actions: Readonly<Record<DuplicateState, (row: Duplicate) => ReactNode>> = {
    OPEN: ({ id, service }) => (
      <ButtonLink to={`/possible-duplicates/${id}`} secondary small>
        Compare<span className="nhsuk-u-visually-hidden"> {service.name}</span>
      </ButtonLink>
    ),
    MERGED: ({ id, service, other, kept }) => (
      <UndoMerge id={id} name={(kept?.id === service.id ? other : service).name} onDone={onChange} />
    ),
    DISMISSED: ({ id, service }) => <ReopenDuplicate id={id} name={service.name} onDone={onChange} />,
  };
  return [
    {
      heading: state === 'MERGED' ? 'Service that stays' : 'One service',
      cell: (row) =>
        state === 'OPEN' ? (
          <ChooseRow bulk={bulk} row={bulkRow(row)}>
            <Named service={first(row)} />
          </ChooseRow>
        ) : (
          <Named service={first(row)} />
        ),
    },
    { heading: state === 'MERGED' ? 'Leads to it' : 'The other', cell: (row) => <Named service={second(row)} /> },
    { heading: 'What speaks for it', cell: ({ evidence }) => evidence.join('. ') },
    ...(state === 'OPEN' ? [] : [decided]),
    { heading: 'What to do', headingHidden: true, cell: actions[state] },
  ];
}

const first = ({ service, other, kept }: Duplicate) => (kept?.id === other.id ? other : service);
const second = ({ service, other, kept }: Duplicate) => (kept?.id === other.id ? service : other);

function Named({ service }: { readonly service: Duplicate['service'] }) {
  return (
    <>
      <Link to={`/services/${service.id}`}>{service.name}</Link>
      <br />
      <span className="kith-quiet">{service.organisation.name}</span>
    </>
  );
}
