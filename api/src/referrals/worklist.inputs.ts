import { Need, ReferralState } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NeedCode } from '../directory/need.js';
import { PageArgs } from '../platform/graph/connection.js';
import { WorklistBox, WorklistTab, type WorklistBoxName, type WorklistTabName } from './referral-codes.js';

@InputType({ description: 'Narrows a worklist; everything given has to be true.' })
export class WorklistFilter {
  @Field(() => [ReferralState], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(13)
  states?: ReferralState[];

  @Field(() => [NeedCode], { nullable: true, description: 'With any of these needs, of those the viewer may see.' })
  @IsOptional()
  @ArrayMaxSize(18)
  needs?: Need[];

  @Field(() => ID, { nullable: true, description: 'For this service.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  serviceId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only urgent ones.' })
  urgentOnly?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose due date has passed.' })
  overdueOnly?: boolean;
}

@ArgsType()
export class WorklistArgs extends PageArgs {
  @Field(() => WorklistBox, { description: 'Received or sent.' })
  box: WorklistBoxName;

  @Field(() => WorklistTab, { description: 'Whose turn it is.' })
  tab: WorklistTabName;

  @Field(() => WorklistFilter, { nullable: true, description: 'Narrows the list.' })
  @IsOptional()
  @ValidateNested()
  filter?: WorklistFilter;
}
