import type { Need } from '@kith/referral-lifecycle';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Organisation, OrganisationKind, type OrganisationKindName } from '../organisations/organisation.entity.js';
import { CalendarDate, DateTime } from '../platform/graph/scalars.js';
import {
  ReferralRoute,
  type ReferralRouteName,
  referralRoutes,
  ServiceStatus,
  type ServiceStatusName,
  serviceStatuses,
} from './listing/referral-route.js';
import { ServiceListing } from './listing/service-listing.entity.js';
import { NeedCode } from './need.js';
import { ServiceSearch } from './search/service-search.entity.js';
import { ServiceAnswering } from './service-answering.entity.js';
import { ServiceCapacity } from './service-capacity.entity.js';

const oneOf = (column: string, names: readonly string[]) =>
  `${column} in (${names.map((name) => `'${name}'`).join(', ')})`;

@Entity()
@Check('ck_service_status', oneOf('status', serviceStatuses))
@Check('ck_service_referral_route', oneOf('referral_route', referralRoutes))
@Index('ix_service_organisation', ['organisationId', 'name'])
@Index('ix_service_outcode', ['outcode'])
@Index('ix_service_name', ['name', 'id'])
@Index('ix_service_checked_on', ['checkedOn', 'id'])
@Index('ix_service_merged_into', ['mergedIntoId'], { where: 'merged_into_id is not null' })
@Index('ix_service_published_modified', { synchronize: false })
@Index('ix_service_published_words', { synchronize: false })
@ObjectType({ description: 'What an organisation offers; shaped after Open Referral UK. Public.' })
export class Service {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Field(() => Organisation, { description: 'Who offers it.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation;

  @Field(() => String, { description: 'Its name (ORUK service.name).' })
  @Column('text')
  name: string;

  @Field(() => String, { description: 'One sentence about it.' })
  @Column('text')
  summary: string;

  @Field(() => String, { description: 'What happens there (ORUK service.description).' })
  @Column('text')
  description: string;

  @Field(() => [NeedCode], { description: 'The needs it answers.' })
  @Column('text', { array: true })
  needs: Need[];

  @Field(() => String, { nullable: true, description: 'Where it takes place.' })
  @Column('text', { nullable: true })
  venue: string | null;

  @Field(() => String, { nullable: true, description: 'Outward postcode of the venue.' })
  @Column('text', { nullable: true })
  outcode: string | null;

  @Field(() => String, { nullable: true, description: 'When, in words.' })
  @Column('text', { nullable: true })
  schedule: string | null;

  @Field(() => String, { nullable: true, description: 'What it costs, in words.' })
  @Column('text', { nullable: true })
  cost: string | null;

  @Field(() => String, { nullable: true, description: 'Who it is for, in words.' })
  @Column('text', { nullable: true })
  eligibility: string | null;

  @Field(() => String, { nullable: true, description: 'How to get there.' })
  @Column('text', { nullable: true })
  gettingThere: string | null;

  @Field(() => String, { nullable: true, description: 'Step-free access, hearing loop and the like.' })
  @Column('text', { nullable: true })
  accessibility: string | null;

  @Field(() => String, { nullable: true, description: 'Public telephone number.' })
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => Int, { nullable: true, description: 'Youngest age in years; null: no lower bound.' })
  @Column('int', { nullable: true })
  minimumAge: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in years; null: no upper bound.' })
  @Column('int', { nullable: true })
  maximumAge: number | null;

  @Field(() => [String], { description: 'Outward postcodes it serves; empty: anywhere.' })
  @Column('text', { array: true })
  areaOutcodes: string[];

  @Field(() => Int, { nullable: true, description: "Working days in which it answers; null: its organisation's." })
  @Column('int', { nullable: true })
  responseWorkingDays: number | null;

  @Field(() => ServiceStatus, { description: 'Whether it runs (ORUK service.status).' })
  @Column('text', { default: 'ACTIVE' })
  status: ServiceStatusName;

  @Field(() => String, { nullable: true, description: 'Its page on the web (ORUK service.url).' })
  @Column('text', { nullable: true })
  url: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which somebody last made sure that all of this is right (ORUK service.assured_date).',
  })
  @Column('date', { nullable: true })
  assuredDate: string | null;

  @Field(() => CalendarDate, {
    description: 'Day from which its age counts: that on which it was made sure of, else that of its last change.',
  })
  @Column('date', { default: () => 'CURRENT_DATE' })
  checkedOn: string;

  @Field(() => DateTime, { description: 'When what is published of it last changed (ORUK service.last_modified).' })
  @Column('timestamptz', { default: () => 'now()' })
  lastModified: Date;

  @Field(() => ReferralRoute, { description: 'How one refers to it.' })
  @Column('text', { default: 'KITH' })
  referralRoute: ReferralRouteName;

  @Field(() => String, { nullable: true, description: 'Where to refer, when the route is LINK.' })
  @Column('text', { nullable: true })
  referralLink: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to write to, when the route is EMAIL.' })
  @Column('text', { nullable: true })
  referralEmail: string | null;

  @Field(() => [OrganisationKind], { description: 'Kinds of organisation that may refer to it; empty: all.' })
  @Column('text', { array: true, default: () => "'{}'" })
  referrers: OrganisationKindName[];

  @Field(() => Boolean, { description: 'Whether it takes no referrals while no place is free.' })
  @Column('boolean', { default: false })
  pauseWhenFull: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when it takes no referrals; null: it does.' })
  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  /** Nobody of its organisation is here to read referrals to it; kept with `Organisation.unattended`. */
  @Column('boolean', { default: false })
  unattended: boolean;

  @Field(() => Int, { description: 'Counts changes of the listing; for expectedVersion.' })
  @Column('int', { default: 1 })
  version: number;

  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Field(() => Service, {
    nullable: true,
    description: 'The service that stands in its place, since the two are the same; null: it stands for itself.',
  })
  @ManyToOne(() => Service, { nullable: true })
  @JoinColumn({ name: 'merged_into_id' })
  mergedInto: Service | null;

  @Field(() => ServiceListing, {
    nullable: true,
    description: 'Everything else Open Referral UK says of a service; null while nobody has said any of it.',
  })
  @OneToOne(() => ServiceListing, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'serviceId' })
  listing: ServiceListing | null;

  @Field(() => ServiceCapacity, { nullable: true, description: 'Places; null when they are not counted.' })
  @OneToOne(() => ServiceCapacity, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'serviceId' })
  capacity: ServiceCapacity | null;

  @Field(() => ServiceAnswering, { nullable: true, description: 'How it answers referrals; null: never counted.' })
  @OneToOne(() => ServiceAnswering, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'serviceId' })
  answering: ServiceAnswering | null;

  @OneToOne(() => ServiceSearch, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'serviceId' })
  search: ServiceSearch | null;
}
