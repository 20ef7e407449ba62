import { Need } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType } from 'type-graphql';
import { PageArgs } from '../platform/graph/connection.js';
import { PlainText } from '../platform/graph/text.js';
import { PersonFactsInput } from './matching/person-facts.inputs.js';
import { NeedCode } from './need.js';
import {
  AccessFeature,
  accessFeatures,
  type AccessFeatureName,
  Attendance,
  attendances,
  type AttendanceName,
  PartOfDay,
  partsOfDay,
  type PartOfDayName,
  ServiceSort,
  type ServiceSortName,
  Weekday,
  weekdays,
  type WeekdayName,
} from './search/facets.js';

@InputType({ description: 'What to look for; everything given has to be true of a service.' })
export class ServiceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words it says, in any form, with a slip of the finger, or words for what it helps with, such as "lonely"; in quotation marks as they stand.',
  })
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

  @Field(() => ID, { nullable: true, description: 'Only of this organisation, also what it no longer runs.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId?: string;

  @Field(() => [ID], { nullable: true, description: 'Only these, such as to compare them; others are left out.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true, message: 'This is not an id.' })
  ids?: string[];

  @Field(() => [Weekday], { nullable: true, description: 'On any of these days.' })
  @IsOptional()
  @ArrayMaxSize(weekdays.length)
  days?: WeekdayName[];

  @Field(() => [PartOfDay], { nullable: true, description: 'At any of these times; with days, on those.' })
  @IsOptional()
  @ArrayMaxSize(partsOfDay.length)
  partsOfDay?: PartOfDayName[];

  @Field(() => Boolean, { nullable: true, description: 'Only what says it is free of charge.' })
  isFree?: boolean;

  @Field(() => [String], { nullable: true, description: 'In any of these languages, ISO 639-1.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @PlainText(12, { each: true })
  languages?: string[];

  @Field(() => [AccessFeature], { nullable: true, description: 'Only what says it has all of these.' })
  @IsOptional()
  @ArrayMaxSize(accessFeatures.length)
  access?: AccessFeatureName[];

  @Field(() => [Attendance], { nullable: true, description: 'In any of these ways.' })
  @IsOptional()
  @ArrayMaxSize(attendances.length)
  attendance?: AttendanceName[];

  @Field(() => Boolean, { nullable: true, description: 'Only what takes referrals in Kith now.' })
  acceptsReferrals?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only what does not turn `person` away, as far as is known.' })
  onlyFitting?: boolean;
}

@ArgsType()
export class ServiceFacetsArgs {
  @Field(() => ServiceFilter, { nullable: true, description: 'What to look for.' })
  @IsOptional()
  @ValidateNested()
  filter?: ServiceFilter;

  @Field(() => PersonFactsInput, {
    nullable: true,
    description: 'For whom, without who it is; counts where only what fits is asked for.',
  })
  @IsOptional()
  @ValidateNested()
  person?: PersonFactsInput;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => ServiceFilter, { nullable: true, description: 'What to look for.' })
  @IsOptional()
  @ValidateNested()
  filter?: ServiceFilter;

  @Field(() => PersonFactsInput, {
    nullable: true,
    description: 'For whom, without who it is: what turns them away comes last.',
  })
  @IsOptional()
  @ValidateNested()
  person?: PersonFactsInput;

  @Field(() => ServiceSort, {
    nullable: true,
    description: 'In which order; left out: the best first, and by name where nothing is asked for.',
  })
  sort?: ServiceSortName;
}
