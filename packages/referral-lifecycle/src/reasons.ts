import { codesOf } from './codes.js';

/** Why a receiver declines, in the receiver's words. */
export const declineReasonLabels = {
  NO_CAPACITY: 'We have no places at the moment',
  WAITING_LIST_CLOSED: 'Our waiting list is closed',
  NOT_ELIGIBLE_AGE: 'Outside our age range',
  NOT_ELIGIBLE_AREA: 'Lives outside our area',
  NOT_ELIGIBLE_CRITERIA: 'Does not meet our other criteria',
  NEEDS_TOO_COMPLEX: 'Needs more support than we can offer',
  RISK_CANNOT_BE_MANAGED: 'We cannot manage the risks safely',
  INSUFFICIENT_INFORMATION: 'Not enough information to decide',
  WRONG_SERVICE: 'A different kind of service is needed',
  DUPLICATE: 'Already referred to us',
  SERVICE_PAUSED_OR_ENDING: 'Our service is paused or ending',
  OTHER: 'Another reason',
} as const;

/** Why support ended without being completed. */
export const unsuccessfulReasonLabels = {
  UNCONTACTABLE: 'Could not reach the person',
  PERSON_DECLINED: 'The person did not want the support',
  DID_NOT_ATTEND: 'The person did not attend',
  MOVED_AWAY: 'The person moved away',
  NEEDS_CHANGED: "The person's needs changed",
  HEALTH_DETERIORATED: "The person's health got worse",
  DECEASED: 'The person has died',
  SERVICE_WITHDRAWN: 'The service is no longer offered',
  COST_OR_TRANSPORT_BARRIER: 'Cost or transport stood in the way',
  OTHER: 'Another reason',
} as const;

/** Why a sender or the person withdraws a referral. */
export const withdrawReasonLabels = {
  PERSON_CHANGED_MIND: 'The person changed their mind',
  CONSENT_WITHDRAWN: 'The person withdrew their consent',
  NEED_MET_ELSEWHERE: 'The person found help elsewhere',
  SENT_IN_ERROR: 'It was sent by mistake',
  DUPLICATE: 'It was sent twice',
  PERSON_MOVED: 'The person moved away',
  DECEASED: 'The person has died',
  SAFEGUARDING: 'A safeguarding concern',
  NO_RESPONSE_FROM_SERVICE: 'The service did not respond',
  OTHER: 'Another reason',
} as const;

/** Why support is paused. */
export const holdReasonLabels = {
  PERSON_ASKED: 'The person asked for a pause',
  ILLNESS_OR_HOSPITAL: 'Illness or a stay in hospital',
  HOLIDAY_OR_AWAY: 'On holiday or away',
  WAITING_FOR_OTHER_SERVICE: 'Waiting for another service',
  SERVICE_PAUSED: 'The service is paused',
  OTHER: 'Another reason',
} as const;

/** How completed support turned out. */
export const referralOutcomeLabels = {
  GOALS_MET: "The person's goals were met",
  GOALS_PARTLY_MET: "Some of the person's goals were met",
  ENGAGED_STILL_ATTENDING: 'Taking part, and still attending',
  ADVICE_GIVEN: 'Advice was given',
  REFERRED_ELSEWHERE: 'Referred to another service',
  NO_CHANGE: 'No change',
  OTHER: 'Another outcome',
} as const;

/** Why a receiver declines. */
export type DeclineReason = keyof typeof declineReasonLabels;
/** The codes for declining as an enum-like object. */
export const DeclineReason = codesOf(declineReasonLabels);

/** Why support ended without being completed. */
export type UnsuccessfulReason = keyof typeof unsuccessfulReasonLabels;
/** The codes for not completing as an enum-like object. */
export const UnsuccessfulReason = codesOf(unsuccessfulReasonLabels);

/** Why a referral is withdrawn. */
export type WithdrawReason = keyof typeof withdrawReasonLabels;
/** The codes for withdrawing as an enum-like object. */
export const WithdrawReason = codesOf(withdrawReasonLabels);

/** Why support is paused. */
export type HoldReason = keyof typeof holdReasonLabels;
/** The codes for a pause as an enum-like object. */
export const HoldReason = codesOf(holdReasonLabels);

/** How completed support turned out. */
export type ReferralOutcome = keyof typeof referralOutcomeLabels;
/** The codes of outcomes as an enum-like object. */
export const ReferralOutcome = codesOf(referralOutcomeLabels);
