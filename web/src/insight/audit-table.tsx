import { Link } from 'react-router';
import { roleWords } from '../app/session/role-words';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { AuditLineFragment, AuditTableFragment } from '../gql/graphql';
import { DateTimeText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Pager } from '../ui/pager';
import { Worklist, type WorklistColumn } from '../ui/worklist';
import { auditLine, whatWasDone } from './audit-line';
import { operationWords } from './operation-words';
import { problemWords } from './problem-words';

const auditTable = graphql(`
  fragment AuditTable on AuditEntryConnection {
    edges {
      node {
        ...AuditLine
        personIds
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

interface Entry extends AuditLineFragment {
  readonly personIds: readonly string[];
}

const entryOf = ({ node }: AuditTableFragment['edges'][number]): Entry => ({
  ...getFragmentData(auditLine, node),
  personIds: node.personIds,
});

export interface AuditTableProps {
  readonly connection: FragmentType<typeof auditTable>;
  readonly stale: boolean;
  readonly narrowed: boolean;
  /** Whom it is about stands above the table. */
  readonly aboutOne?: boolean;
}

const common: readonly WorklistColumn<Entry>[] = [
  { heading: 'When', cell: ({ at }) => <DateTimeText at={at} /> },
  { heading: 'Who', cell: (entry) => <Who entry={entry} /> },
  { heading: 'What', cell: (entry) => <What entry={entry} /> },
];

const whom: WorklistColumn<Entry> = { heading: 'Whom', cell: ({ personIds }) => <Whom personIds={personIds} /> };

/** The entries of the audit. */
export function AuditTable({ connection, stale, narrowed, aboutOne = false }: AuditTableProps) {
  const { edges, pageInfo } = getFragmentData(auditTable, connection);
  if (edges.length === 0) {
    return (
      <EmptyState>
        {narrowed
          ? 'Nobody touched personal data like this. Try other days, or all organisations.'
          : 'Entries appear here as soon as somebody opens a record.'}
      </EmptyState>
    );
  }
  return (
    <>
      <Worklist
        caption="Who saw whom"
        captionHidden
        rows={edges.map(entryOf)}
        rowKey={({ id }) => id}
        stale={stale}
        columns={aboutOne ? common : [...common, whom]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  );
}

function Who({ entry: { actorName, role, organisation } }: { readonly entry: Entry }) {
  const details = [role && roleWords[role], organisation?.name].filter(Boolean).join(', ');
  return (
    <>
      {actorName}
      {details && <span className="kith-row-note">{details}</span>}
    </>
  );
}

function What({ entry }: { readonly entry: Entry }) {
  const { operation, why, problem } = entry;
  return (
    <>
      {whatWasDone(entry)}
      <span className="kith-row-note">{operationWords(operation)}</span>
      {problem && <span className="kith-row-note">Refused: {problemWords(problem)}</span>}
      {why && <span className="kith-row-note">Why: {why}</span>}
    </>
  );
}

const shown = 3;

function Whom({ personIds }: { readonly personIds: readonly string[] }) {
  if (personIds.length === 0) return 'Nobody was found';
  return (
    <>
      {personIds.slice(0, shown).map((id) => (
        <Link key={id} to={`/who-saw-whom/${id}`} className="kith-record-number">
          <span className="nhsuk-u-visually-hidden">Who has seen the person with record number </span>
          {id}
        </Link>
      ))}
      {personIds.length > shown && <span className="kith-row-note">and {personIds.length - shown} more</span>}
    </>
  );
}
