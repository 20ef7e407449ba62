import type { Need } from '@kith/referral-lifecycle';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { NeedCode } from './need.js';
import { ServiceCapacity } from './service-capacity.entity.js';

@Entity()
@Index('ix_service_organisation', ['organisationId', 'name'])
@Index('ix_service_outcode', ['outcode'])
@Index('ix_service_name', ['name', 'id'])
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

  @Field(() => Boolean, { description: 'Whether it takes referrals in Kith; if not, signpost.' })
  @Column('boolean')
  acceptsReferrals: boolean;

  @Field(() => Int, { nullable: true, description: "Working days in which it answers; null: its organisation's." })
  @Column('int', { nullable: true })
  responseWorkingDays: number | null;

  @Field(() => ServiceCapacity, { nullable: true, description: 'Places; null when they are not counted.' })
  @OneToOne(() => ServiceCapacity, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'serviceId' })
  capacity: ServiceCapacity | null;
}
