import type { ClaimDeclineReason, ClaimEvidence, ClaimState } from '../../gql/graphql';

/** How far a request has come, as its status says. */
export const claimStateWords: Readonly<Record<ClaimState, string>> = {
  UNCONFIRMED: 'Address not confirmed',
  WAITING: 'To decide',
  APPROVED: 'Approved',
  DECLINED: 'Declined',
};

/** Why a request is declined, for the editor who chooses. */
export const declineReasonWords: Readonly<Record<ClaimDeclineReason, string>> = {
  NOT_CHECKED: 'We could not make sure that they speak for the organisation',
  ALREADY_KEPT: 'Somebody of the organisation keeps its listings, and invites colleagues',
  NOT_A_SERVICE: 'It offers nothing people could be sent to',
  OUTSIDE_AREA: 'It is not in the area of this directory',
  OTHER: 'Another reason',
};

/** The same for whoever asked. */
export const declinedWords: Readonly<Record<ClaimDeclineReason, string>> = {
  NOT_CHECKED: 'We could not make sure that you speak for the organisation.',
  ALREADY_KEPT: 'Somebody of the organisation keeps its listings already. Ask your colleagues to invite you.',
  NOT_A_SERVICE: 'The directory lists only what people can be sent to.',
  OUTSIDE_AREA: 'The organisation is not in the area of this directory.',
  OTHER: 'The editor wrote why:',
};

const evidenceWords: Readonly<Record<ClaimEvidence, string>> = {
  LISTED_ADDRESS: 'The e-mail address is one that the directory lists for them',
  LISTED_DOMAIN: 'The e-mail address is on the domain of a website that the directory lists for them',
  STATED_DOMAIN: 'The e-mail address is on the domain of the website that they name themselves',
  HAD_MEMBERS: 'Somebody of the organisation signs in to Kith, or did',
  HAD_CASES: 'People have been referred to the organisation',
  INVITED: 'Somebody was invited to join the organisation, and has not answered',
  JOINED: 'The invitation was accepted',
  OTHER_REQUEST: 'Another request for the same organisation or name waits',
};

const links: readonly ClaimEvidence[] = ['LISTED_ADDRESS', 'LISTED_DOMAIN', 'STATED_DOMAIN'];

/** What Kith knows of a request, in sentences; it says too when nothing leads to the address. */
export function evidenceSentences(evidence: readonly ClaimEvidence[]): string[] {
  const known = evidence.map((each) => evidenceWords[each]);
  if (evidence.some((each) => links.includes(each))) return known;
  return ['Nothing that is listed or named leads to the e-mail address', ...known];
}
