import { getFragmentData } from '../../gql';
import type { WorklistPageQuery, WorklistTab } from '../../gql/graphql';
import { NeedTags } from '../../ui/need-tags';
import { Pager } from '../../ui/pager';
import { Worklist, type WorklistColumn } from '../../ui/worklist';
import { RowActions } from './row-actions';
import { NextCell, PartyCell, StatusCell, WhoCell } from './worklist-cells';
import { tabLabels } from './worklist-counts';
import { WorklistEmpty } from './worklist-empty';
import { type Row, worklistRow } from './worklist-row';
import type { WorklistView } from './worklist-view';

export interface WorklistRowsProps {
  readonly view: WorklistView;
  readonly tab: WorklistTab;
  readonly connection: WorklistPageQuery['worklist'];
  readonly stale: boolean;
  /** The viewer's role takes the steps of this list. */
  readonly mayAct: boolean;
  readonly filtered: boolean;
  readonly showAll: { readonly search: string };
}

function columnsOf(received: boolean): readonly WorklistColumn<Row>[] {
  return [
    { heading: 'Who', cell: (row) => <WhoCell row={row} /> },
    { heading: 'Needs', cell: (row) => <NeedsCell row={row} /> },
    { heading: received ? 'From' : 'To', cell: (row) => <PartyCell row={row} received={received} /> },
    { heading: 'Status', cell: (row) => <StatusCell row={row} /> },
    { heading: 'Next step', cell: (row) => <NextCell row={row} /> },
    { heading: 'Action', headingHidden: true, cell: (row) => <RowActions row={row} /> },
  ];
}

function NeedsCell({ row }: { readonly row: Row }) {
  return <NeedTags needs={row.needs} hidden={row.hasHiddenNeeds} />;
}

/** The referrals of one tab, or what will appear there. */
export function WorklistRows({ view, tab, connection, stale, mayAct, filtered, showAll }: WorklistRowsProps) {
  const { box, label, firstStep } = view;
  const rows = connection.edges.map(({ node }) => getFragmentData(worklistRow, node));
  if (rows.length === 0) {
    const empty = { box, tab, mayAct, filtered, firstStep, showAll };
    return <WorklistEmpty {...empty} />;
  }
  return (
    <>
      <Worklist
        caption={`${label}: ${tabLabels[tab]}`}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={columnsOf(box === 'RECEIVED')}
      />
      <Pager pageInfo={connection.pageInfo} />
    </>
  );
}
