import { createUnionType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { connectionOf } from '../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput } from '../platform/problem.js';
import { DisclosureReceipt } from './disclosure-receipt.entity.js';
import { Referral } from './referral.entity.js';
import {
  ConsentMissing,
  ContactAttemptsNeeded,
  NotEligible,
  ReferralChanged,
  ServiceFull,
  TransitionNotAllowed,
} from './referral.problems.js';

export const ReferralConnection = connectionOf(Referral, 'Referral');
export const DisclosureReceiptConnection = connectionOf(DisclosureReceipt, 'DisclosureReceipt');

@ObjectType({ description: 'How many referrals stand in each tab of a worklist.' })
export class WorklistCounts {
  @Field(() => Int, { description: 'The viewer’s organisation has the next step; 100 means 100 or more.' })
  needsMe: number;

  @Field(() => Int, { description: 'Others have the next step; 100 means 100 or more.' })
  waiting: number;

  @Field(() => Int, { description: 'Nobody has to do anything; 100 means 100 or more.' })
  done: number;

  @Field(() => Boolean, {
    description:
      'Whether the viewer’s role takes the steps of this list: answers what was received, sends what is sent.',
  })
  viewerCanAct: boolean;
}

const resultOf = (mutation: string, ...further: ClassType[]) =>
  createUnionType({
    name: `${mutation}Result`,
    description: 'The referral as it is now, or what stood in the way.',
    types: () =>
      [Referral, ReferralChanged, TransitionNotAllowed, InvalidInput, IdempotencyKeyReused, ...further] as const,
  });

export const DraftReferralResult = resultOf('DraftReferral');
export const ReviseDraftResult = resultOf('ReviseDraft');
export const SubmitReferralResult = resultOf('SubmitReferral', ConsentMissing, NotEligible);
export const DiscardReferralResult = resultOf('DiscardReferral');
export const RequestReferralInfoResult = resultOf('RequestReferralInfo');
export const ProvideReferralInfoResult = resultOf('ProvideReferralInfo');
export const AcceptReferralResult = resultOf('AcceptReferral', ServiceFull);
export const WaitlistReferralResult = resultOf('WaitlistReferral');
export const PromoteReferralResult = resultOf('PromoteReferral', ServiceFull);
export const DeclineReferralResult = resultOf('DeclineReferral');
export const StartReferralResult = resultOf('StartReferral');
export const HoldReferralResult = resultOf('HoldReferral');
export const ResumeReferralResult = resultOf('ResumeReferral');
export const CompleteReferralResult = resultOf('CompleteReferral');
export const CloseReferralUnsuccessfulResult = resultOf('CloseReferralUnsuccessful', ContactAttemptsNeeded);
export const WithdrawReferralResult = resultOf('WithdrawReferral');
export const UnacceptReferralResult = resultOf('UnacceptReferral');
export const ReopenReferralResult = resultOf('ReopenReferral', ServiceFull);
export const RedirectReferralResult = resultOf('RedirectReferral');
export const MarkReferralInErrorResult = resultOf('MarkReferralInError');
export const AcknowledgeReferralResult = resultOf('AcknowledgeReferral');
export const RecordContactResult = resultOf('RecordContact');
