import type { WorklistTab } from '../../gql/graphql';

export interface Counts {
  readonly needsMe: number;
  readonly waiting: number;
  readonly done: number;
}

/** How many referrals stand in a tab. */
export function countOf(counts: Counts, tab: WorklistTab): number {
  return { NEEDS_ME: counts.needsMe, WAITING: counts.waiting, DONE: counts.done }[tab];
}

/** The server counts no further. */
const mostCounted = 100;

/** The same as it is shown: what is not counted to its end ends in a plus. */
export function countShown(counts: Counts, tab: WorklistTab): string {
  const count = countOf(counts, tab);
  return count < mostCounted ? String(count) : `${mostCounted - 1}+`;
}

/** The tabs in the words of the portal, in their order. */
export const tabLabels: Readonly<Record<WorklistTab, string>> = {
  NEEDS_ME: 'Needs me',
  WAITING: 'Waiting on others',
  DONE: 'Done',
};

export const worklistTabs = Object.keys(tabLabels) as WorklistTab[];
