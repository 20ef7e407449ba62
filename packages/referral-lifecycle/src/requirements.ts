import { codesOf } from './codes.js';

const labels = {
  consentForRecipient: 'a consent that covers the recipient, or a recorded basis',
  eligibilityCheckRunOrOverridden: 'the eligibility check, run or overridden',
  riskDeclaration: 'a statement about known risks',
  atLeastOneNeed: 'at least one need',
  message: 'a message',
  capacityReserved: 'a free place, reserved',
  estimatedWaitWeeks: 'the expected wait in weeks',
  declineReason: 'a reason for declining',
  noteIfOther: 'a note if the reason is "another reason"',
  firstContactDate: 'the date of the first contact',
  holdReason: 'a reason for the pause',
  reviewDate: 'a date to look at it again',
  outcomeCode: 'an outcome',
  sessionsAttended: 'the number of sessions attended',
  unsuccessfulReason: 'a reason for not completing',
  contactAttemptsIfUncontactable: 'enough contact attempts if the person could not be reached',
  withdrawReason: 'a reason for withdrawing',
  overdueByPolicy: 'an answer or reply overdue by more than policy allows',
  within24Hours: 'less than 24 hours since accepting',
  noContactRecorded: 'no contact with the person recorded',
  reason: 'a reason',
  within28Days: 'less than 28 days since closing',
  targetServiceInOwnOrganisation: 'another service of the same organisation',
  consentCoversOrganisation: 'a consent that covers the whole organisation',
};

/** Something that must be given or true before a transition may happen. */
export type Requirement = keyof typeof labels;

/** The requirements as an enum-like object. */
export const Requirement = codesOf(labels);

/** Each requirement in plain words. */
export const requirementLabels: Readonly<Record<Requirement, string>> = labels;
