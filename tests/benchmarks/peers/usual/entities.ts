import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DateScalar } from './scalars.js';

@Entity('organisation')
@ObjectType()
export class Organisation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  phone: string | null;
}

@Entity('service_capacity')
@ObjectType()
export class ServiceCapacity {
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Int)
  @Column('int')
  available: number;

  @Field(() => Int)
  @Column('int')
  maximum: number;

  @Column('timestamptz')
  updatedAt: Date;
}

@Entity('service')
@ObjectType()
export class Service {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String)
  @Column('text')
  summary: string;

  @Column('text')
  description: string;

  @Field(() => [String])
  @Column('text', { array: true })
  needs: string[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  venue: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  outcode: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  schedule: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cost: string | null;
}

@Entity('person')
@ObjectType()
export class Person {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String)
  @Column('text')
  initials: string;

  @Column('int')
  birthYear: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  outcode: string | null;
}

@Entity('person_identity')
@ObjectType()
export class PersonIdentity {
  @PrimaryColumn('uuid')
  personId: string;

  @Field(() => String)
  @Column('text')
  givenName: string;

  @Field(() => String)
  @Column('text')
  familyName: string;

  @Field(() => DateScalar)
  @Column('date')
  dateOfBirth: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  postcode: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  phone: string | null;
}

@Entity('referral_content')
@ObjectType()
export class ReferralContent {
  @PrimaryColumn('uuid')
  referralId: string;

  @Field(() => String)
  @Column('text')
  reason: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  riskDeclaration: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  accessRequirements: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
}

@ObjectType()
export class ServiceEdge {
  @Field(() => Float, { nullable: true })
  distanceKm: number | null;

  @Field(() => Service)
  node: Service;
}

@ObjectType()
export class ServiceConnection {
  @Field(() => [ServiceEdge])
  edges: ServiceEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
