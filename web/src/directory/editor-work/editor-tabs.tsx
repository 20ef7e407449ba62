import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { EditorTabsFragment } from '../../gql/graphql';
import { TabLinks } from '../../ui/tab-links';

const editorTabs = graphql(`
  fragment EditorTabs on EditorWork {
    toCheck
    suggestedCorrections
    toApprove
    possibleDuplicates
    incomplete
    requestsToJoin
  }
`);

type List = Exclude<keyof EditorTabsFragment, '__typename' | ' $fragmentName'>;

/** The worklists of directory editors, in the order of their work. */
const lists: readonly { readonly list: List; readonly label: string; readonly to: string }[] = [
  { list: 'toCheck', label: 'To check', to: '/listings-to-check' },
  { list: 'suggestedCorrections', label: 'Suggested corrections', to: '/suggested-corrections' },
  { list: 'toApprove', label: 'Changes to approve', to: '/changes-to-approve' },
  { list: 'possibleDuplicates', label: 'Possible duplicates', to: '/possible-duplicates' },
  { list: 'incomplete', label: 'Incomplete', to: '/incomplete-listings' },
  { list: 'requestsToJoin', label: 'Requests to join', to: '/requests-to-join' },
];

// The API counts no further.
const most = 1000;
const shown = (count: number): string => (count >= most ? `${most - 1}+` : String(count));

interface EditorTabsProps {
  /** Null while it is asked for. */
  readonly work: FragmentType<typeof editorTabs> | null;
  readonly current: List;
}

/** The way from one worklist to the next, each with how much there is. */
export function EditorTabs({ work, current }: EditorTabsProps) {
  const counts = work && getFragmentData(editorTabs, work);
  return (
    <TabLinks
      label="Worklists"
      tabs={lists.map(({ list, label, to }) => ({
        label,
        to,
        current: list === current,
        count: counts && shown(counts[list]),
      }))}
    />
  );
}
