import {
  DeclineReason,
  HoldReason,
  ReferralOutcome,
  referralOutcomeLabels,
  referralStates,
  ReferralState,
  UnsuccessfulReason,
  WithdrawReason,
  declineReasonLabels,
  holdReasonLabels,
  unsuccessfulReasonLabels,
  withdrawReasonLabels,
} from '@kith/referral-lifecycle';
import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graph/role.js';

const described = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, { description: `${label}.` }]));

/** The SQL list of a code object's names, for CHECK constraints. */
export const sqlList = (codes: object) =>
  Object.keys(codes)
    .map((code) => `'${code}'`)
    .join(', ');

export const ReferralKind = enumOf([
  'PRACTICE_TO_LINK_WORKER',
  'PRACTICE_TO_SERVICE',
  'SELF_TO_LINK_WORKER',
  'AGENCY_TO_LINK_WORKER',
  'LINK_WORKER_TO_SERVICE',
  'SERVICE_TO_SERVICE',
] as const);
export type ReferralKindName = keyof typeof ReferralKind;

export const Urgency = enumOf(['ROUTINE', 'URGENT'] as const);
export type UrgencyName = keyof typeof Urgency;

export const RiskDeclaration = enumOf(['NO_KNOWN_RISKS', 'RISKS_STATED'] as const);
export type RiskDeclarationName = keyof typeof RiskDeclaration;

export const Side = enumOf(['SENDER', 'RECEIVER', 'ORIGIN'] as const);
export type SideName = keyof typeof Side;

export const WorklistTab = enumOf(['NEEDS_ME', 'WAITING', 'DONE'] as const);
export type WorklistTabName = keyof typeof WorklistTab;

export const WorklistBox = enumOf(['RECEIVED', 'SENT'] as const);
export type WorklistBoxName = keyof typeof WorklistBox;

export const SenderAction = enumOf(['FIND_ALTERNATIVE', 'READ_OUTCOME', 'CONSENT_WITHDRAWN'] as const);
export type SenderActionName = keyof typeof SenderAction;

export const ClockKind = enumOf([
  'RESPONSE_DUE',
  'REPLY_DUE',
  'FIRST_CONTACT_DUE',
  'WAITLIST_REVIEW_DUE',
  'PROGRESS_UPDATE_DUE',
  'HOLD_REVIEW_DUE',
] as const);

registerEnumType(ReferralState, {
  name: 'ReferralState',
  description: 'Where a referral stands; maps to FHIR Task.status (HL7 Gravity SDOH Clinical Care).',
  valuesConfig: Object.fromEntries(
    Object.entries(referralStates).map(([code, state]) => [
      code,
      { description: `${state.label}. FHIR Task: ${state.fhirTask}.` },
    ]),
  ),
});
registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why a receiver declines.',
  valuesConfig: described(declineReasonLabels),
});
registerEnumType(UnsuccessfulReason, {
  name: 'UnsuccessfulReason',
  description: 'Why support ended without being completed.',
  valuesConfig: described(unsuccessfulReasonLabels),
});
registerEnumType(WithdrawReason, {
  name: 'WithdrawReason',
  description: 'Why a referral is withdrawn.',
  valuesConfig: described(withdrawReasonLabels),
});
registerEnumType(HoldReason, {
  name: 'HoldReason',
  description: 'Why support is paused.',
  valuesConfig: described(holdReasonLabels),
});
registerEnumType(ReferralOutcome, {
  name: 'OutcomeCode',
  description: 'How completed support turned out.',
  valuesConfig: described(referralOutcomeLabels),
});
registerEnumType(ReferralKind, {
  name: 'ReferralKind',
  description: 'From what kind of party to what.',
  valuesConfig: {
    PRACTICE_TO_LINK_WORKER: { description: 'A practice to a link-worker team.' },
    PRACTICE_TO_SERVICE: { description: 'A practice straight to a service.' },
    SELF_TO_LINK_WORKER: { description: 'A person refers themselves to a link-worker team.' },
    AGENCY_TO_LINK_WORKER: { description: 'A council or community organisation to a link-worker team.' },
    LINK_WORKER_TO_SERVICE: { description: 'A link-worker team on to a service.' },
    SERVICE_TO_SERVICE: { description: 'One service on to another.' },
  },
});
registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'How soon an answer is needed.',
  valuesConfig: {
    ROUTINE: { description: 'Within the usual time.' },
    URGENT: { description: 'Within two working days.' },
  },
});
registerEnumType(RiskDeclaration, {
  name: 'RiskDeclaration',
  description: 'What the sender says about risks; silence is not an answer.',
  valuesConfig: {
    NO_KNOWN_RISKS: { description: 'The sender knows of none.' },
    RISKS_STATED: { description: 'The sender says which.' },
  },
});
registerEnumType(Side, {
  name: 'Side',
  description: 'Where an organisation stands to a referral.',
  valuesConfig: {
    SENDER: { description: 'It asked.' },
    RECEIVER: { description: 'It was asked.' },
    ORIGIN: { description: 'The chain of referrals began with it; it sees service and state.' },
  },
});
registerEnumType(WorklistTab, {
  name: 'WorklistTab',
  description: 'Whose turn it is, seen from the viewer.',
  valuesConfig: {
    NEEDS_ME: { description: 'The viewer’s organisation has the next step.' },
    WAITING: { description: 'Others have the next step.' },
    DONE: { description: 'Nobody has to do anything.' },
  },
});
registerEnumType(WorklistBox, {
  name: 'WorklistBox',
  description: 'Which referrals of the viewer’s organisation.',
  valuesConfig: { RECEIVED: { description: 'Sent to it.' }, SENT: { description: 'Sent by it, drafts included.' } },
});
registerEnumType(SenderAction, {
  name: 'SenderAction',
  description: 'What a closed referral still asks of its sender, so that nothing ends in silence.',
  valuesConfig: {
    FIND_ALTERNATIVE: { description: 'It was declined or expired: find another way.' },
    READ_OUTCOME: { description: 'It has ended: read how it went.' },
    CONSENT_WITHDRAWN: { description: 'The person withdrew consent: talk to them.' },
  },
});
registerEnumType(ClockKind, {
  name: 'ClockKind',
  description: 'What the due date of a referral is for.',
  valuesConfig: {
    RESPONSE_DUE: { description: 'The receiver answers.' },
    REPLY_DUE: { description: 'The sender answers a question; the response clock is paused.' },
    FIRST_CONTACT_DUE: { description: 'The receiver first meets the person.' },
    WAITLIST_REVIEW_DUE: { description: 'The receiver looks at the waiting list again.' },
    PROGRESS_UPDATE_DUE: { description: 'The receiver says how it goes.' },
    HOLD_REVIEW_DUE: { description: 'Somebody looks at the pause again.' },
  },
});
