import { Need } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NeedCode } from '../directory/need.js';
import { ConsentInput } from '../people/person.inputs.js';
import { CreatingArgs, VersionedArgs } from '../platform/graph/mutation-args.js';
import { PlainText } from '../platform/graph/text.js';
import { RiskDeclaration, Urgency, type RiskDeclarationName, type UrgencyName } from './referral-codes.js';

const notAnId = { message: 'This is not an id.' };

@InputType({ description: 'A draft as it is now; replaces the whole draft. Everything may still be missing.' })
export class ReferralDraftInput {
  @Field(() => ID, { nullable: true, description: 'About whom.' })
  @IsOptional()
  @IsUUID(undefined, notAnId)
  personId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that is asked; follows from serviceId when that is given.',
  })
  @IsOptional()
  @IsUUID(undefined, notAnId)
  receiverId?: string;

  @Field(() => ID, { nullable: true, description: 'Which of its services.' })
  @IsOptional()
  @IsUUID(undefined, notAnId)
  serviceId?: string;

  @Field(() => ID, { nullable: true, description: 'The referral this one goes on from.' })
  @IsOptional()
  @IsUUID(undefined, notAnId)
  basedOnId?: string;

  @Field(() => [NeedCode], { nullable: true, description: 'What the person needs help with.' })
  @IsOptional()
  @ArrayMaxSize(18)
  needs?: Need[];

  @Field(() => String, { nullable: true, description: 'What matters, in a line or two.' })
  @IsOptional()
  @PlainText(1000)
  reason?: string;

  @Field(() => Urgency, { nullable: true, description: 'Routine unless said.' })
  urgency?: UrgencyName;

  @Field(() => RiskDeclaration, { nullable: true, description: 'What the sender says about risks.' })
  riskDeclaration?: RiskDeclarationName;

  @Field(() => String, { nullable: true, description: 'The risks, in a line; required with RISKS_STATED.' })
  @IsOptional()
  @PlainText(300)
  riskHeadline?: string;

  @Field(() => String, { nullable: true, description: 'What the person needs to take part.' })
  @IsOptional()
  @PlainText(500)
  accessRequirements?: string;
}

@ArgsType()
export class DraftReferralArgs extends CreatingArgs {
  @Field(() => ReferralDraftInput, { description: 'What is known so far.' })
  @ValidateNested()
  input: ReferralDraftInput;
}

@ArgsType()
export class ReviseDraftArgs extends VersionedArgs {
  @Field(() => ReferralDraftInput, { description: 'The whole draft as it is now.' })
  @ValidateNested()
  input: ReferralDraftInput;
}

@ArgsType()
export class SubmitReferralArgs extends VersionedArgs {
  @Field(() => ConsentInput, {
    nullable: true,
    description: 'The decision about sharing, unless the ledger holds one that covers it.',
  })
  @IsOptional()
  @ValidateNested()
  consent?: ConsentInput;

  @Field(() => String, { nullable: true, description: 'Why it is sent although the service’s rules do not fit.' })
  @IsOptional()
  @PlainText(500)
  overrideReason?: string;
}
