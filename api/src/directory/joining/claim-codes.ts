import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';

export const claimStates = ['UNCONFIRMED', 'WAITING', 'APPROVED', 'DECLINED'] as const;
export type ClaimStateName = (typeof claimStates)[number];
export const ClaimState = enumOf(claimStates);
registerEnumType(ClaimState, {
  name: 'ClaimState',
  description: 'How far a request to join has come.',
  valuesConfig: {
    UNCONFIRMED: { description: 'The address has not been confirmed; no editor sees it.' },
    WAITING: { description: 'It waits for a directory editor.' },
    APPROVED: { description: 'An invitation was sent to the confirmed address.' },
    DECLINED: { description: 'It was declined, with a reason.' },
  },
});

export const declineReasons = ['NOT_CHECKED', 'ALREADY_KEPT', 'NOT_A_SERVICE', 'OUTSIDE_AREA', 'OTHER'] as const;
export type DeclineReasonName = (typeof declineReasons)[number];
export const ClaimDeclineReason = enumOf(declineReasons);
registerEnumType(ClaimDeclineReason, {
  name: 'ClaimDeclineReason',
  description: 'Why a request to join is declined.',
  valuesConfig: {
    NOT_CHECKED: { description: 'Nobody could make sure that they speak for the organisation.' },
    ALREADY_KEPT: { description: 'Somebody of the organisation signs in already, and invites colleagues.' },
    NOT_A_SERVICE: { description: 'It offers nothing to which people could be sent.' },
    OUTSIDE_AREA: { description: 'It is not in the area of this directory.' },
    OTHER: { description: 'Another reason, which the note says.' },
  },
});

export const claimEvidences = [
  'LISTED_ADDRESS',
  'LISTED_DOMAIN',
  'STATED_DOMAIN',
  'HAD_MEMBERS',
  'HAD_CASES',
  'INVITED',
  'JOINED',
  'OTHER_REQUEST',
] as const;
export type ClaimEvidenceName = (typeof claimEvidences)[number];
export const ClaimEvidence = enumOf(claimEvidences);
registerEnumType(ClaimEvidence, {
  name: 'ClaimEvidence',
  description: 'What Kith knows that speaks for or against a request to join.',
  valuesConfig: {
    LISTED_ADDRESS: { description: 'The confirmed address is a public one of the organisation or of what it offers.' },
    LISTED_DOMAIN: { description: 'It is on the same domain as a website that the directory lists for them.' },
    STATED_DOMAIN: { description: 'It is on the same domain as the website that they name themselves.' },
    HAD_MEMBERS: { description: 'Somebody of the organisation signs in, or did.' },
    HAD_CASES: { description: 'People have been referred to the organisation.' },
    INVITED: { description: 'Somebody was invited to it and has not answered.' },
    JOINED: { description: 'The invitation that came of this request was accepted.' },
    OTHER_REQUEST: { description: 'Another request for the same organisation or name waits.' },
  },
});
