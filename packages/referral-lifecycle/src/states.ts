import { codesOf } from './codes.js';

/** What a running clock waits for. Whose clock it is, `whoseTurn` tells. */
export type ClockKind =
  | 'RESPONSE_DUE'
  | 'REPLY_DUE'
  | 'FIRST_CONTACT_DUE'
  | 'WAITLIST_REVIEW_DUE'
  | 'PROGRESS_UPDATE_DUE'
  | 'HOLD_REVIEW_DUE';

/** The status of a FHIR R4 Task, as far as HL7 Gravity SDOH Clinical Care allows it for referrals. */
export type FhirTaskStatus =
  | 'draft'
  | 'requested'
  | 'accepted'
  | 'rejected'
  | 'cancelled'
  | 'in-progress'
  | 'on-hold'
  | 'failed'
  | 'completed'
  | 'entered-in-error';

/** The status of a FHIR R4 ServiceRequest. */
export type FhirServiceRequestStatus = 'draft' | 'active' | 'on-hold' | 'completed' | 'revoked' | 'entered-in-error';

/** The tag colours of the NHS design system that a state uses. */
export type TagColour = 'grey' | 'blue' | 'yellow' | 'aqua-green' | 'purple' | 'orange' | 'green' | 'red';

/** Everything that is fixed about a state. */
export interface StateFacts {
  readonly label: string;
  readonly tagColour: TagColour;
  readonly open: boolean;
  readonly visibleToReceiver: boolean;
  readonly clock: ClockKind | null;
  readonly fhirTask: FhirTaskStatus;
  readonly fhirServiceRequest: FhirServiceRequestStatus;
}

type Fhir = Pick<StateFacts, 'fhirTask' | 'fhirServiceRequest'>;

const fhir = (fhirTask: FhirTaskStatus, fhirServiceRequest: FhirServiceRequestStatus): Fhir => {
  return { fhirTask, fhirServiceRequest };
};

const open = (label: string, tagColour: TagColour, clock: ClockKind, statuses: Fhir): StateFacts => {
  return { label, tagColour, open: true, visibleToReceiver: true, clock, ...statuses };
};

const closed = (label: string, tagColour: TagColour, statuses: Fhir): StateFacts => {
  return { label, tagColour, open: false, visibleToReceiver: true, clock: null, ...statuses };
};

const draft: StateFacts = {
  label: 'Draft',
  tagColour: 'grey',
  open: true,
  visibleToReceiver: false,
  clock: null,
  ...fhir('draft', 'draft'),
};

// DECLINED and EXPIRED leave the request active: the person still needs help, and the sender is asked to find it.
const facts = {
  DRAFT: draft,
  SENT: open('Sent', 'blue', 'RESPONSE_DUE', fhir('requested', 'active')),
  INFO_REQUESTED: open('Question asked', 'yellow', 'REPLY_DUE', fhir('on-hold', 'active')),
  ACCEPTED: open('Accepted', 'aqua-green', 'FIRST_CONTACT_DUE', fhir('accepted', 'active')),
  WAITLISTED: open('On waiting list', 'purple', 'WAITLIST_REVIEW_DUE', fhir('on-hold', 'active')),
  IN_PROGRESS: open('In progress', 'aqua-green', 'PROGRESS_UPDATE_DUE', fhir('in-progress', 'active')),
  ON_HOLD: open('On hold', 'orange', 'HOLD_REVIEW_DUE', fhir('on-hold', 'on-hold')),
  COMPLETED: closed('Completed', 'green', fhir('completed', 'completed')),
  NOT_COMPLETED: closed('Not completed', 'red', fhir('failed', 'revoked')),
  DECLINED: closed('Declined', 'red', fhir('rejected', 'active')),
  WITHDRAWN: closed('Withdrawn', 'grey', fhir('cancelled', 'revoked')),
  EXPIRED: closed('Expired', 'red', fhir('failed', 'active')),
  ENTERED_IN_ERROR: closed('Entered in error', 'grey', fhir('entered-in-error', 'entered-in-error')),
} satisfies Record<string, StateFacts>;

/** Where a referral stands. */
export type ReferralState = keyof typeof facts;

/** The states as an enum-like object. */
export const ReferralState = codesOf(facts);

/** What is fixed about each state. */
export const referralStates: Readonly<Record<ReferralState, StateFacts>> = facts;

/** All states, in the order of a referral's life. */
export const allStates: readonly ReferralState[] = Object.values(ReferralState);

/** Whether the text names a state. */
export function isReferralState(text: string): text is ReferralState {
  return Object.hasOwn(facts, text);
}
