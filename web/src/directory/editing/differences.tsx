import { graphql, type FragmentType, getFragmentData } from '../../gql';
import type { ListingDifferenceFieldsFragment } from '../../gql/graphql';
import { Worklist, type WorklistColumn } from '../../ui/worklist';

const differenceFields = graphql(`
  fragment ListingDifferenceFields on ListingDifference {
    field
    label
    before
    after
    waitsForEditor
    changedByOthers
  }
`);

type Difference = ListingDifferenceFieldsFragment;

interface DifferencesProps {
  readonly caption: string;
  readonly differences: readonly FragmentType<typeof differenceFields>[];
  /** Whether to tell which of them wait for a directory editor, and which somebody else changed too. */
  readonly publishing?: boolean;
}

const said = (words: string | null | undefined) =>
  words ? <span className="kith-lines">{words}</span> : <span className="kith-quiet">Nothing</span>;

const columns: readonly WorklistColumn<Difference>[] = [
  { heading: 'What', cell: ({ label }) => label },
  { heading: 'Before', cell: ({ before }) => said(before) },
  { heading: 'After', cell: ({ after }) => said(after) },
];

const whenPublished: WorklistColumn<Difference> = {
  heading: 'Published',
  cell: ({ waitsForEditor, changedByOthers }) => (
    <>
      {waitsForEditor ? 'When a directory editor has approved it' : 'At once'}
      {changedByOthers && <div className="kith-quiet">Somebody else has changed it too since you began</div>}
    </>
  ),
};

/** What two versions of a listing say differently, field by field. */
export function Differences({ caption, differences, publishing = false }: DifferencesProps) {
  return (
    <Worklist<Difference>
      caption={caption}
      captionHidden
      rows={differences.map((each) => getFragmentData(differenceFields, each))}
      rowKey={({ field }) => field}
      columns={publishing ? [...columns, whenPublished] : columns}
    />
  );
}
