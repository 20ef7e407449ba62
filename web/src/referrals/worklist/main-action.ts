import type { Row } from './worklist-row';

export interface MainAction {
  readonly label: string;
  readonly to: string;
}

/** The one main action of a row, as a link: where it is done, all that belongs to it is in view. */
export function mainActionOf(row: Row): MainAction {
  const referral = `/referrals/${row.id}`;
  if (row.viewerCanRevise) return { label: 'Resume', to: `/refer/${row.id}` };
  // The other side sees what the sender is asked to do too.
  const task = row.viewerCanAcknowledge ? row.senderAction : null;
  if (task === 'READ_OUTCOME') return { label: 'Read how it went', to: referral };
  if (task === 'FIND_ALTERNATIVE' && row.person) return { label: 'Find another way', to: `/refer?again=${row.id}` };
  if (row.viewerCanProvideInfo) return { label: 'Answer the question', to: referral };
  // While the sender has a question to answer, it is not the receiver's turn, though they may decide without.
  if (row.viewerCanAccept && row.state !== 'INFO_REQUESTED') return { label: 'Answer', to: referral };
  return { label: 'Open', to: referral };
}
