import { line, type Right } from './right.js';

/** Who asks to keep listings: told to editors only, and to whoever holds the link how it stands. */
export const joining: readonly Right[] = [
  line('Query', 'public', 'requestByLink'),
  line('Query', 'editors', 'requestsToJoin requestToJoin', { gate: 'editors' }),
  line('EditorWork', 'editors', 'requestsToJoin'),
  line('OrganisationClaim', 'editors', 'id organisation name purpose website outcode requesterName requesterRole'),
  line('OrganisationClaim', 'editors', 'email howToCheck state confirmedAt decidedAt decidedByName declineReason'),
  line('OrganisationClaim', 'editors', 'declineNote toldAt version evidence similar'),
  line('OrganisationClaim', 'editors', 'viewerCanApprove viewerCanDecline viewerCanTakeBack'),
  line('OrganisationClaimConnection', 'within', 'edges pageInfo'),
  line('OrganisationClaimEdge', 'within', 'cursor node'),
  line('SimilarOrganisation', 'within', 'id name outcode'),
  line('RequestToJoin', 'public', 'organisationName state declineReason declineNote'),
  line('Organisation', 'public', 'canBeClaimed'),
  line('AskedToJoin', 'attempt', 'email'),
  ...['RequestLinkUnusable', 'RequestDecided', 'OrganisationAttended', 'InvitationTaken'].map((name) =>
    line(name, 'attempt', 'message'),
  ),
];

/** What it is asked by. */
export const joiningQuestions: readonly Right[] = [
  line('Query.requestByLink', 'public', 'token'),
  line('Query.requestsToJoin', 'editors', 'state first after'),
  line('Query.requestToJoin', 'editors', 'id'),
];
