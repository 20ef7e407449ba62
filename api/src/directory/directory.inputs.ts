import { Need } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';
import { PageArgs } from '../platform/graph/connection.js';
import { PlainText } from '../platform/graph/text.js';
import { NeedCode } from './need.js';

@InputType({ description: 'What to look for; everything given has to be true of a service.' })
export class ServiceFilter {
  @Field(() => String, { nullable: true, description: 'Words in its name, summary, description or organisation.' })
  @IsOptional()
  @PlainText(200)
  text?: string;

  @Field(() => [NeedCode], { nullable: true, description: 'Answers any of these needs.' })
  @IsOptional()
  @ArrayMaxSize(18)
  needs?: Need[];

  @Field(() => String, { nullable: true, description: 'Outward postcode or postcode to measure from; nearest first.' })
  @IsOptional()
  @PlainText(12)
  nearOutcode?: string;

  @Field(() => Float, { nullable: true, description: 'Only within so many kilometres of nearOutcode.' })
  @IsOptional()
  @Min(0)
  @Max(1000)
  withinKm?: number;

  @Field(() => Boolean, { nullable: true, description: 'Only with a free place, or where places are not counted.' })
  hasPlaces?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only of this organisation.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId?: string;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => ServiceFilter, { nullable: true, description: 'What to look for.' })
  @IsOptional()
  @ValidateNested()
  filter?: ServiceFilter;
}
