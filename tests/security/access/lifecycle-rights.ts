import type { ReferralState } from '@kith/referral-lifecycle';

/** Who may make a step. Said here once more, and not taken from the package: what is broken there has to be noticed. */
interface Step {
  from: readonly ReferralState[];
  to: ReferralState;
  by: readonly ('SENDER' | 'RECEIVER' | 'MANAGER' | 'SYSTEM')[];
  /** What the receiver may see of the person afterwards, when the step is made from the first state. */
  access: 'NONE' | 'LIMITED' | 'FULL';
  /** The field that offers it; what only the clock does has none. */
  offeredBy?: string;
}

const live: readonly ReferralState[] = ['SENT', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD'];

export const steps = {
  submit: { from: ['DRAFT'], to: 'SENT', by: ['SENDER'], access: 'LIMITED', offeredBy: 'viewerCanSubmit' },
  provideInfo: {
    from: ['INFO_REQUESTED'],
    to: 'SENT',
    by: ['SENDER'],
    access: 'LIMITED',
    offeredBy: 'viewerCanProvideInfo',
  },
  promote: {
    from: ['WAITLISTED'],
    to: 'ACCEPTED',
    by: ['RECEIVER', 'SYSTEM'],
    access: 'FULL',
    offeredBy: 'viewerCanPromote',
  },
  accept: {
    from: ['SENT', 'INFO_REQUESTED'],
    to: 'ACCEPTED',
    by: ['RECEIVER'],
    access: 'FULL',
    offeredBy: 'viewerCanAccept',
  },
  requestInfo: {
    from: ['SENT'],
    to: 'INFO_REQUESTED',
    by: ['RECEIVER'],
    access: 'LIMITED',
    offeredBy: 'viewerCanRequestInfo',
  },
  start: { from: ['ACCEPTED'], to: 'IN_PROGRESS', by: ['RECEIVER'], access: 'FULL', offeredBy: 'viewerCanStart' },
  resume: {
    from: ['ON_HOLD'],
    to: 'IN_PROGRESS',
    by: ['RECEIVER', 'SENDER'],
    access: 'FULL',
    offeredBy: 'viewerCanResume',
  },
  complete: {
    from: ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'],
    to: 'COMPLETED',
    by: ['RECEIVER'],
    access: 'FULL',
    offeredBy: 'viewerCanComplete',
  },
  waitlist: {
    from: ['SENT', 'ACCEPTED'],
    to: 'WAITLISTED',
    by: ['RECEIVER'],
    access: 'LIMITED',
    offeredBy: 'viewerCanWaitlist',
  },
  hold: {
    from: ['ACCEPTED', 'IN_PROGRESS'],
    to: 'ON_HOLD',
    by: ['RECEIVER', 'SENDER'],
    access: 'FULL',
    offeredBy: 'viewerCanHold',
  },
  redirect: {
    from: ['SENT', 'INFO_REQUESTED'],
    to: 'DECLINED',
    by: ['RECEIVER'],
    access: 'NONE',
    offeredBy: 'viewerCanRedirect',
  },
  decline: {
    from: ['SENT', 'INFO_REQUESTED', 'WAITLISTED'],
    to: 'DECLINED',
    by: ['RECEIVER'],
    access: 'NONE',
    offeredBy: 'viewerCanDecline',
  },
  unaccept: { from: ['ACCEPTED'], to: 'SENT', by: ['RECEIVER'], access: 'LIMITED', offeredBy: 'viewerCanUnaccept' },
  closeUnsuccessful: {
    from: ['ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD'],
    to: 'NOT_COMPLETED',
    by: ['RECEIVER'],
    access: 'FULL',
    offeredBy: 'viewerCanCloseUnsuccessful',
  },
  reopen: {
    from: ['COMPLETED', 'NOT_COMPLETED'],
    to: 'IN_PROGRESS',
    by: ['RECEIVER', 'MANAGER'],
    access: 'FULL',
    offeredBy: 'viewerCanReopen',
  },
  withdraw: { from: live, to: 'WITHDRAWN', by: ['SENDER'], access: 'NONE', offeredBy: 'viewerCanWithdraw' },
  discard: { from: ['DRAFT'], to: 'ENTERED_IN_ERROR', by: ['SENDER'], access: 'NONE', offeredBy: 'viewerCanDiscard' },
  markInError: {
    from: ['SENT', 'ACCEPTED'],
    to: 'ENTERED_IN_ERROR',
    by: ['MANAGER'],
    access: 'NONE',
    offeredBy: 'viewerCanMarkInError',
  },
  expire: { from: ['SENT', 'INFO_REQUESTED'], to: 'EXPIRED', by: ['SYSTEM'], access: 'NONE' },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

export const stepNames = Object.keys(steps) as StepName[];

export const stepOf = (name: StepName): Step => steps[name];
