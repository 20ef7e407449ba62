import { allNeeds, allStates } from '@kith/referral-lifecycle';
import { flag, oneOf, text } from '../../app/address/use-address-state';
import type { WorklistBox, WorklistFilter } from '../../gql/graphql';
import { worklistTabs } from './worklist-counts';

const boxes: readonly WorklistBox[] = ['RECEIVED', 'SENT'];

/** What of a worklist stands in its address. */
export const worklistFields = {
  view: oneOf(boxes, null),
  tab: oneOf(worklistTabs, 'NEEDS_ME'),
  state: oneOf(allStates, null),
  need: oneOf(allNeeds, null),
  service: text(),
  urgent: flag(),
  overdue: flag(),
};

type Reads<Field> = Field extends { read(values: readonly string[]): infer Value } ? Value : never;
export type WorklistState = { [Name in keyof typeof worklistFields]: Reads<(typeof worklistFields)[Name]> };

/** The filters as the API takes them; null when none is set. */
export function filterOf({ state, need, service, urgent, overdue }: WorklistState): WorklistFilter | null {
  const isSet = state !== null || need !== null || service !== '' || urgent || overdue;
  if (!isSet) return null;
  return {
    states: state === null ? null : [state],
    needs: need === null ? null : [need],
    serviceId: service || null,
    urgentOnly: urgent || null,
    overdueOnly: overdue || null,
  };
}

/** All filters taken away. */
export const noFilters = { state: null, need: null, service: '', urgent: false, overdue: false } as const;
