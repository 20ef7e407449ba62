import { referralStates, whoseTurn, type ReferralState } from '@kith/referral-lifecycle';
import type { SenderActionName, WorklistTabName } from './referral-codes.js';

export interface WorklistPlace {
  senderList: WorklistTabName;
  receiverList: WorklistTabName;
  sortOn: string;
}

/** Where a referral stands in both parties' worklists, and by which day it is sorted there. */
export function worklistPlace(
  state: ReferralState,
  senderAction: SenderActionName | null,
  dueOn: string | null,
  todayIs: string,
): WorklistPlace {
  const sortOn = dueOn ?? todayIs;
  if (!referralStates[state].open)
    return { senderList: senderAction ? 'NEEDS_ME' : 'DONE', receiverList: 'DONE', sortOn };
  const senders = whoseTurn(state) === 'SENDER' || senderAction !== null;
  // While the sender has something to settle with the person, the receiver waits, whatever the state says.
  const receivers = whoseTurn(state) === 'RECEIVER' && senderAction === null;
  return { senderList: senders ? 'NEEDS_ME' : 'WAITING', receiverList: receivers ? 'NEEDS_ME' : 'WAITING', sortOn };
}

/** What a referral that has come to this state asks of its sender, so that nothing ends in silence. */
export function senderActionAfter(state: ReferralState): SenderActionName | null {
  if (state === 'DECLINED' || state === 'EXPIRED') return 'FIND_ALTERNATIVE';
  return state === 'COMPLETED' || state === 'NOT_COMPLETED' ? 'READ_OUTCOME' : null;
}
