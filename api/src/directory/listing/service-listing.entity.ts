import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceTerm } from './classification.js';
import { EligibilityRule } from './eligibility-rule.js';
import { ServiceLocation } from './location.js';
import { CostOption, Funding, Phone, ServiceArea, ServiceContact, ServiceLanguage } from './practical-parts.js';
import { Schedule } from './schedule.js';

const part = { default: () => "'[]'" };

/**
 * The parts of a service that lists do not show. Each list is one JSON value, since a listing is read, written, compared
 * and restored whole (decision 20); what a search needs of them stands in rows of its own.
 */
@Entity()
@Index('ix_service_listing_terms', { synchronize: false })
@Index('ix_service_listing_locations', { synchronize: false })
@ObjectType({ description: 'The parts of a service, shaped after Open Referral UK 3.0 (HSDS 3.1). Public.' })
export class ServiceListing {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => String, { nullable: true, description: 'Its accreditations, in words (ORUK service.accreditations).' })
  @Column('text', { nullable: true })
  accreditations: string | null;

  @Field(() => String, { nullable: true, description: 'What to know at present (ORUK service.alert).' })
  @Column('text', { nullable: true })
  alert: string | null;

  @Field(() => [ServiceLocation], { description: 'Where it is given.' })
  @Column('jsonb', part)
  locations: ServiceLocation[];

  @Field(() => [Schedule], { description: 'When it takes place.' })
  @Column('jsonb', part)
  schedules: Schedule[];

  @Field(() => [CostOption], { description: 'What it costs.' })
  @Column('jsonb', part)
  costOptions: CostOption[];

  @Field(() => [ServiceArea], { description: 'The areas it serves, in words.' })
  @Column('jsonb', part)
  serviceAreas: ServiceArea[];

  @Field(() => [ServiceContact], { description: 'Whom to ask.' })
  @Column('jsonb', part)
  contacts: ServiceContact[];

  @Field(() => [Phone], { description: 'Telephone numbers beside that of the service.' })
  @Column('jsonb', part)
  phones: Phone[];

  @Field(() => [ServiceLanguage], { description: 'Languages in which it is given; empty: not said.' })
  @Column('jsonb', part)
  languages: ServiceLanguage[];

  @Field(() => [ServiceTerm], { description: 'Words of taxonomies that its source gave it.' })
  @Column('jsonb', part)
  terms: ServiceTerm[];

  @Field(() => [Funding], { description: 'Who pays for it.' })
  @Column('jsonb', part)
  funding: Funding[];

  @Field(() => [EligibilityRule], { description: 'Conditions for coming, beside age and area; all have to be met.' })
  @Column('jsonb', part)
  eligibilityRules: EligibilityRule[];

  @Field(() => [String], { description: 'What it asks those who refer.' })
  @Column('text', { array: true, default: () => "'{}'" })
  questions: string[];
}
