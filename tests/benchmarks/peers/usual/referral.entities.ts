import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation, PageInfo, Person, Service } from './entities.js';
import { DateScalar } from './scalars.js';

@Entity('referral')
@ObjectType()
export class Referral {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  reference: string | null;

  @Field(() => String)
  @Column('text')
  kind: string;

  @Field(() => String)
  @Column('text')
  state: string;

  @Field(() => String)
  @Column('text')
  urgency: string;

  @Field(() => Int)
  @Column('int')
  version: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  clock: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('date')
  sortOn: string;

  @Column('text')
  senderList: string;

  @Column('text')
  receiverList: string;

  @Column('int')
  senderRank: number;

  @Column('int')
  receiverRank: number;

  @Field(() => Date)
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('uuid')
  senderId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'sender_id' })
  sender: Organisation;

  @Column('uuid', { nullable: true })
  receiverId: string | null;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'receiver_id' })
  receiver: Organisation | null;

  @Column('uuid', { nullable: true })
  serviceId: string | null;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_id' })
  service: Service | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person: Person | null;
}

@Entity('referral_event')
@ObjectType()
export class ReferralEvent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  referralId: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid')
  senderId: string;

  @Field(() => Date)
  @Column('timestamptz')
  at: Date;

  @Field(() => String)
  @Column('text')
  transition: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fromState: string | null;

  @Field(() => String)
  @Column('text')
  toState: string;

  @Field(() => String)
  @Column('text')
  actorName: string;

  @Column('uuid', { nullable: true })
  actorOrganisationId: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  message: string | null;
}

@Entity('access_grant')
export class AccessGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  referralId: string | null;

  @Column('text')
  level: string;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

@Entity('outbox_message')
export class OutboxMessage {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  topic: string;

  @Column('uuid')
  entityId: string;

  @Column('timestamptz')
  madeAt: Date;
}

@ObjectType()
export class ReferralEdge {
  @Field(() => Referral)
  node: Referral;
}

@ObjectType()
export class ReferralConnection {
  @Field(() => [ReferralEdge])
  edges: ReferralEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
