import type { Need } from '@kith/referral-lifecycle';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { OrganisationKind, type OrganisationKindName } from '../../organisations/organisation.entity.js';
import { PlainText } from '../../platform/graph/text.js';
import { EligibilityRule } from '../listing/eligibility-rule.js';
import type { ListingCard, ListingDetails } from '../listing/listing.js';
import { ServiceLocation } from '../listing/location.js';
import { CostOption, Funding, Phone, ServiceContact, ServiceLanguage } from '../listing/practical-parts.js';
import {
  ReferralRoute,
  type ReferralRouteName,
  ServiceStatus,
  type ServiceStatusName,
} from '../listing/referral-route.js';
import { Schedule } from '../listing/schedule.js';
import { NeedCode } from '../need.js';

/** What of a card nobody edits: who offers it, and the day on which somebody made sure, which publishing says itself. */
type CardApart = 'organisationId' | 'assuredDate';
/** What stays as the source gave it: its words for the service, and outlines of areas, which may be long. */
type DetailsApart = 'terms' | 'serviceAreas';

/** Every field of a listing that is edited. A field that is forgotten below does not compile. */
export type EditedFields = Omit<ListingCard, CardApart> & Omit<ListingDetails, DetailsApart>;

/** The text of a listing, told and taken by the same class, so that nothing can be read that cannot be sent back. */
@ObjectType({ description: 'All of a listing that somebody edits, in the terms of Service and ServiceListing.' })
@InputType('EditedListingInput', {
  description: 'All of a listing as somebody has edited it; replaces what was there.',
})
export class EditedListing implements EditedFields {
  @Field(() => String, { description: 'Its name.' })
  @PlainText(200)
  name: string;

  @Field(() => String, { description: 'One sentence about it.' })
  @PlainText(300)
  summary: string;

  @Field(() => String, { description: 'What happens there.' })
  @PlainText(20_000)
  description: string;

  @Field(() => ServiceStatus, { description: 'Whether it runs.' })
  status: ServiceStatusName;

  @Field(() => [NeedCode], { description: 'The needs it answers.' })
  @ArrayMaxSize(18)
  needs: Need[];

  @Field(() => [Schedule], { description: 'When it takes place; the words follow it.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  schedules: Schedule[];

  @Field(() => String, { nullable: true, description: 'When, in words.' })
  @PlainText(400)
  schedule: string | null;

  @Field(() => [ServiceLocation], { description: 'Where it is given; venue, outcode and the like follow it.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  locations: ServiceLocation[];

  @Field(() => String, { nullable: true, description: 'Where, in words.' })
  @PlainText(1_000)
  venue: string | null;

  @Field(() => String, { nullable: true, description: 'Outward postcode of the venue.' })
  @PlainText(20)
  outcode: string | null;

  @Field(() => String, { nullable: true, description: 'How to get there.' })
  @PlainText(1_000)
  gettingThere: string | null;

  @Field(() => String, { nullable: true, description: 'Step-free access, hearing loop and the like.' })
  @PlainText(1_000)
  accessibility: string | null;

  @Field(() => String, { nullable: true, description: 'What it costs, in words.' })
  @PlainText(1_000)
  cost: string | null;

  @Field(() => [CostOption], { description: 'What it costs, by amount.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  costOptions: CostOption[];

  @Field(() => String, { nullable: true, description: 'Public telephone number.' })
  @PlainText(60)
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @PlainText(254)
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Its page on the web.' })
  @PlainText(2_000)
  url: string | null;

  @Field(() => [Phone], { description: 'Telephone numbers beside that of the service.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  phones: Phone[];

  @Field(() => [ServiceContact], { description: 'Whom to ask.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  contacts: ServiceContact[];

  @Field(() => [ServiceLanguage], { description: 'Languages in which it is given; empty: not said.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  languages: ServiceLanguage[];

  @Field(() => String, { nullable: true, description: 'Who it is for, in words.' })
  @PlainText(2_000)
  eligibility: string | null;

  @Field(() => Int, { nullable: true, description: 'Youngest age in years; null: no lower bound.' })
  @IsOptional()
  @Min(0)
  @Max(130)
  minimumAge: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in years; null: no upper bound.' })
  @IsOptional()
  @Min(0)
  @Max(130)
  maximumAge: number | null;

  @Field(() => [String], { description: 'Outward postcodes it serves; empty: anywhere.' })
  @ArrayMaxSize(500)
  @PlainText(20, { each: true })
  areaOutcodes: string[];

  @Field(() => [EligibilityRule], { description: 'Conditions for coming, beside age and area.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  eligibilityRules: EligibilityRule[];

  @Field(() => ReferralRoute, { description: 'How one refers to it.' })
  referralRoute: ReferralRouteName;

  @Field(() => String, { nullable: true, description: 'Where to refer, when the route is LINK.' })
  @PlainText(2_000)
  referralLink: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to write to, when the route is EMAIL.' })
  @PlainText(254)
  referralEmail: string | null;

  @Field(() => [OrganisationKind], { description: 'Kinds of organisation that may refer to it; empty: all.' })
  @ArrayMaxSize(20)
  referrers: OrganisationKindName[];

  @Field(() => Int, { nullable: true, description: "Working days in which it answers; null: its organisation's." })
  @IsOptional()
  @Min(1)
  @Max(60)
  responseWorkingDays: number | null;

  @Field(() => [String], { description: 'What it asks those who refer.' })
  @ArrayMaxSize(50)
  @PlainText(1_000, { each: true })
  questions: string[];

  @Field(() => Boolean, { description: 'Whether it takes no referrals while no place is free.' })
  pauseWhenFull: boolean;

  @Field(() => String, { nullable: true, description: 'What to know at present.' })
  @PlainText(2_000)
  alert: string | null;

  @Field(() => String, { nullable: true, description: 'Its accreditations, in words.' })
  @PlainText(2_000)
  accreditations: string | null;

  @Field(() => [Funding], { description: 'Who pays for it.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  funding: Funding[];
}
