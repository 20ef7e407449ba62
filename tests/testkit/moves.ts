import type { TransitionName } from '@kith/referral-lifecycle';

/** How a transition is asked for in the graph: its mutation, its arguments with their types, and usual answers. */
export interface Move {
  mutation: string;
  /** Arguments besides id, expectedVersion and idempotencyKey, as GraphQL types. */
  types: Record<string, string>;
  usual: () => Record<string, unknown>;
  /** Problems only this mutation knows. */
  problems?: string;
}

/** A day some days from now, as yyyy-mm-dd. */
export const inDays = (days: number, from = new Date()): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const plain = (mutation: string): Move => ({ mutation, types: {}, usual: () => ({}) });

const withReason = (mutation: string, reason: string): Move => ({
  mutation,
  types: { reason: 'String!' },
  usual: () => ({ reason }),
});

const coded = (mutation: string, type: string, reason: string): Move => ({
  mutation,
  types: { reason: `${type}!`, note: 'String' },
  usual: () => ({ reason }),
});

const withMessage = (mutation: string, message: string): Move => ({
  mutation,
  types: { message: 'String!' },
  usual: () => ({ message }),
});

const submit: Move = {
  mutation: 'submitReferral',
  types: { consent: 'ConsentInput', overrideReason: 'String' },
  usual: () => ({ consent: { decision: 'GIVEN' } }),
  problems: '... on ConsentMissing { recipient { id } } ... on NotEligible { reasons }',
};

/** Every transition a person makes. The clock's own, expire, has no mutation. */
export const moves: Record<Exclude<TransitionName, 'expire'>, Move> = {
  submit,
  provideInfo: withMessage('provideReferralInfo', 'He can manage stairs.'),
  promote: plain('promoteReferral'),
  accept: { mutation: 'acceptReferral', types: { message: 'String' }, usual: () => ({}) },
  requestInfo: withMessage('requestReferralInfo', 'Can he manage stairs?'),
  start: {
    mutation: 'startReferral',
    types: { firstContactOn: 'Date!' },
    usual: () => ({ firstContactOn: inDays(-1) }),
  },
  resume: plain('resumeReferral'),
  complete: {
    mutation: 'completeReferral',
    types: { outcome: 'OutcomeCode!', sessionsAttended: 'Int!', note: 'String' },
    usual: () => ({ outcome: 'GOALS_MET', sessionsAttended: 6 }),
  },
  waitlist: {
    mutation: 'waitlistReferral',
    types: { estimatedWaitWeeks: 'Int!', message: 'String' },
    usual: () => ({ estimatedWaitWeeks: 4 }),
  },
  hold: {
    mutation: 'holdReferral',
    types: { reason: 'HoldReason!', reviewOn: 'Date!', note: 'String' },
    usual: () => ({ reason: 'ILLNESS_OR_HOSPITAL', reviewOn: inDays(21) }),
  },
  redirect: {
    mutation: 'redirectReferral',
    types: { targetServiceId: 'ID!', note: 'String' },
    usual: () => ({}),
  },
  decline: coded('declineReferral', 'DeclineReason', 'NO_CAPACITY'),
  unaccept: withReason('unacceptReferral', 'Accepted the wrong one.'),
  closeUnsuccessful: {
    ...coded('closeReferralUnsuccessful', 'UnsuccessfulReason', 'PERSON_DECLINED'),
    problems: '... on ContactAttemptsNeeded { recorded needed }',
  },
  reopen: withReason('reopenReferral', 'He came back after all.'),
  withdraw: coded('withdrawReferral', 'WithdrawReason', 'NEED_MET_ELSEWHERE'),
  discard: plain('discardReferral'),
  markInError: withReason('markReferralInError', 'It was about somebody else.'),
};
