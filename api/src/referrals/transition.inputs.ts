import {
  DeclineReason,
  HoldReason,
  ReferralOutcome,
  UnsuccessfulReason,
  WithdrawReason,
} from '@kith/referral-lifecycle';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ContactMethod, type ContactMethodName } from '../people/contact-method.js';
import { CreatingArgs, VersionedArgs } from '../platform/graph/mutation-args.js';
import { CalendarDate } from '../platform/graph/scalars.js';
import { PlainText } from '../platform/graph/text.js';

@ArgsType()
export class MessageArgs extends VersionedArgs {
  @Field(() => String, { description: 'The question, or the answer to it.' })
  @PlainText(2000)
  message: string;
}

@ArgsType()
export class AcceptReferralArgs extends VersionedArgs {
  @Field(() => String, { nullable: true, description: 'A line to the sender.' })
  @IsOptional()
  @PlainText(2000)
  message?: string;
}

@ArgsType()
export class WaitlistReferralArgs extends AcceptReferralArgs {
  @Field(() => Int, { description: 'Estimated wait in weeks, 1 to 104.' })
  estimatedWaitWeeks: number;
}

@ArgsType()
class NotedArgs extends VersionedArgs {
  @Field(() => String, { nullable: true, description: 'A line about it; required with OTHER.' })
  @IsOptional()
  @PlainText(2000)
  note?: string;
}

@ArgsType()
export class DeclineReferralArgs extends NotedArgs {
  @Field(() => DeclineReason, { description: 'Why.' })
  reason: DeclineReason;
}

@ArgsType()
export class WithdrawReferralArgs extends NotedArgs {
  @Field(() => WithdrawReason, { description: 'Why.' })
  reason: WithdrawReason;
}

@ArgsType()
export class CloseUnsuccessfulArgs extends NotedArgs {
  @Field(() => UnsuccessfulReason, { description: 'Why.' })
  reason: UnsuccessfulReason;
}

@ArgsType()
export class HoldReferralArgs extends NotedArgs {
  @Field(() => HoldReason, { description: 'Why.' })
  reason: HoldReason;

  @Field(() => CalendarDate, { description: 'When somebody looks at it again; not in the past.' })
  reviewOn: string;
}

@ArgsType()
export class StartReferralArgs extends VersionedArgs {
  @Field(() => CalendarDate, { description: 'When the person was first met; not in the future.' })
  firstContactOn: string;
}

@ArgsType()
export class CompleteReferralArgs extends NotedArgs {
  @Field(() => ReferralOutcome, { description: 'How it turned out.' })
  outcome: ReferralOutcome;

  @Field(() => Int, { description: 'Sessions the person came to, 0 to 500.' })
  sessionsAttended: number;
}

@ArgsType()
export class ReasonedArgs extends VersionedArgs {
  @Field(() => String, { description: 'Why, in a line.' })
  @PlainText(2000)
  reason: string;
}

@ArgsType()
export class RedirectReferralArgs extends NotedArgs {
  @Field(() => ID, { description: 'Another service of the receiver’s own organisation.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  targetServiceId: string;
}

@InputType({ description: 'An attempt to reach, or a meeting with, the person.' })
export class ContactInput {
  @Field(() => CalendarDate, { description: 'On what day; not in the future.' })
  on: string;

  @Field(() => ContactMethod, { description: 'By what means.' })
  method: ContactMethodName;

  @Field(() => Boolean, { description: 'Whether the person was reached.' })
  reached: boolean;

  @Field(() => String, { nullable: true, description: 'A line about it.' })
  @IsOptional()
  @PlainText(2000)
  note?: string;
}

@ArgsType()
export class RecordContactArgs extends CreatingArgs {
  @Field(() => ID, { description: 'In the course of which referral.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  referralId: string;

  @Field(() => ContactInput, { description: 'The contact.' })
  @ValidateNested()
  input: ContactInput;
}
