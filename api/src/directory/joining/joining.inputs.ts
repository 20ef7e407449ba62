import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../platform/graph/connection.js';
import { CreatingArgs, VersionedArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';
import { ClaimDeclineReason, ClaimState, type ClaimStateName, type DeclineReasonName } from './claim-codes.js';

@InputType({ description: 'A community organisation that the directory does not list.' })
export class NewOrganisationInput {
  @Field(() => String, { description: 'The name people know it by.' })
  @PlainText(200)
  name: string;

  @Field(() => String, { description: 'What it does, in two sentences.' })
  @PlainText(600)
  purpose: string;

  @Field(() => String, { nullable: true, description: 'Its page on the web.' })
  @IsOptional()
  @PlainText(500)
  website?: string;

  @Field(() => String, { description: 'Outward part of its postcode, such as NE30.' })
  @PlainText(10)
  outcode: string;
}

@InputType({ description: 'Who asks to keep the listings of an organisation.' })
export class AskToJoinInput {
  @Field(() => ID, { nullable: true, description: 'Of a listed organisation; left out: a new one is registered.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId?: string;

  @Field(() => NewOrganisationInput, { nullable: true, description: 'The new one.' })
  @IsOptional()
  @ValidateNested()
  organisation?: NewOrganisationInput;

  @Field(() => String, { description: 'Name of who asks.' })
  @PlainText(100)
  name: string;

  @Field(() => String, { description: 'What they do there.' })
  @PlainText(100)
  role: string;

  @Field(() => String, { description: 'Work e-mail address; it gets a link by which it is confirmed.' })
  @PlainText(254)
  email: string;

  @Field(() => String, { description: 'How an editor can make sure that they speak for the organisation.' })
  @PlainText(600)
  howToCheck: string;
}

@ArgsType()
export class AskToJoinArgs extends CreatingArgs {
  @Field(() => AskToJoinInput, { description: 'Who asks, and for which organisation.' })
  @ValidateNested()
  input: AskToJoinInput;
}

@ArgsType()
export class ConfirmRequestArgs {
  @Field(() => String, { description: 'The secret part of the link.' })
  @PlainText(200)
  token: string;
}

@ArgsType()
export class RequestsToJoinArgs extends PageArgs {
  @Field(() => ClaimState, { nullable: true, description: 'How far they have come; left out: those that wait.' })
  state?: ClaimStateName;
}

@ArgsType()
export class ApproveRequestArgs extends VersionedArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'For a new organisation that turns out to be listed: which; left out, it is made.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId?: string;
}

@ArgsType()
export class DeclineRequestArgs extends VersionedArgs {
  @Field(() => ClaimDeclineReason, { description: 'Why; mailed to them in words.' })
  reason: DeclineReasonName;

  @Field(() => String, { nullable: true, description: 'A sentence more; mailed to them.' })
  @IsOptional()
  @PlainText(500)
  note?: string;
}
