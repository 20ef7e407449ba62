import { referralStates, whoseTurn, type ClockKind, type ReferralState } from '@kith/referral-lifecycle';
import type { SenderActionName, WorklistTabName } from './referral-codes.js';

/**
 * How pressing a referral is in the list of whoever has the next move; within a rank the earlier day comes first. Stored,
 * so that an index gives the order. DUE is reached by the calendar and not by a change: `bringUpDue` sets it each day.
 */
export const worklistRank = { DUE: 0, TO_ANSWER: 1, ROUTINE: 2, TO_READ: 3, DRAFT: 4 } as const;
export type WorklistRank = (typeof worklistRank)[keyof typeof worklistRank];

export interface WorklistPlace {
  senderList: WorklistTabName;
  senderRank: WorklistRank;
  receiverList: WorklistTabName;
  receiverRank: WorklistRank;
  sortOn: string;
}

/** Steps that nobody waits for before their day comes; for the others a person or a colleague is waiting already. */
const routine: ReadonlySet<ClockKind> = new Set<ClockKind>([
  'PROGRESS_UPDATE_DUE',
  'WAITLIST_REVIEW_DUE',
  'HOLD_REVIEW_DUE',
]);

function rankOf(
  state: ReferralState,
  senderAction: SenderActionName | null,
  dueOn: string | null,
  todayIs: string,
): WorklistRank {
  if (state === 'DRAFT') return worklistRank.DRAFT;
  if (senderAction === 'READ_OUTCOME') return worklistRank.TO_READ;
  if (dueOn !== null && dueOn <= todayIs) return worklistRank.DUE;
  const { clock } = referralStates[state];
  return senderAction === null && clock !== null && routine.has(clock) ? worklistRank.ROUTINE : worklistRank.TO_ANSWER;
}

function listsOf(
  state: ReferralState,
  senderAction: SenderActionName | null,
): Pick<WorklistPlace, 'senderList' | 'receiverList'> {
  if (!referralStates[state].open) return { senderList: senderAction ? 'NEEDS_ME' : 'DONE', receiverList: 'DONE' };
  const senders = whoseTurn(state) === 'SENDER' || senderAction !== null;
  // While the sender has something to settle with the person, the receiver waits, whatever the state says.
  const receivers = whoseTurn(state) === 'RECEIVER' && senderAction === null;
  return { senderList: senders ? 'NEEDS_ME' : 'WAITING', receiverList: receivers ? 'NEEDS_ME' : 'WAITING' };
}

/** Where a referral stands in both parties' worklists, how pressing it is there, and by which day it is sorted. */
export function worklistPlace(
  state: ReferralState,
  senderAction: SenderActionName | null,
  dueOn: string | null,
  todayIs: string,
): WorklistPlace {
  const lists = listsOf(state, senderAction);
  const rank = rankOf(state, senderAction, dueOn, todayIs);
  // Only who has the next move is pressed; what waits for others or is done stands by its day alone.
  const rankIn = (list: WorklistTabName) => (list === 'NEEDS_ME' ? rank : worklistRank.DUE);
  return {
    ...lists,
    senderRank: rankIn(lists.senderList),
    receiverRank: rankIn(lists.receiverList),
    sortOn: dueOn ?? todayIs,
  };
}

/** What a referral that has come to this state asks of its sender, so that nothing ends in silence. */
export function senderActionAfter(state: ReferralState): SenderActionName | null {
  if (state === 'DECLINED' || state === 'EXPIRED') return 'FIND_ALTERNATIVE';
  return state === 'COMPLETED' || state === 'NOT_COMPLETED' ? 'READ_OUTCOME' : null;
}
