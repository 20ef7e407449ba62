import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Service } from '../directory/service.entity.js';
import { DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';
import {
  type SignpostMailName,
  signpostMails,
  SignpostWay,
  type SignpostWayName,
  signpostWays,
} from './signpost-codes.js';

const oneOf = (column: string, names: readonly string[]) =>
  `${column} in (${names.map((name) => `'${name}'`).join(', ')})`;

@Entity()
@Check('ck_signpost_way', oneOf('way', signpostWays))
@Check('ck_signpost_mail', oneOf('mail', signpostMails))
@Index('ix_signpost_person', ['personId', 'organisationId', 'id'], { where: 'person_id is not null' })
@Index('ix_signpost_service', ['serviceId', 'signpostedAt'])
@DataSubject('personId')
@ObjectType({
  description:
    "That somebody was told about a service. No referral: nothing was shared, and nobody waits. The telling organisation's own.",
})
export class Signpost {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  serviceId: string;

  @Field(() => Service, { description: 'What they were told about.' })
  @ManyToOne(() => Service, { nullable: false })
  @JoinColumn({ name: 'service_id' })
  service: Service;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  /** Null where it was not said who was told. */
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Field(() => SignpostWay, { description: 'How.' })
  @Column('text')
  way: SignpostWayName;

  @Column('text', { nullable: true })
  mail: SignpostMailName | null;

  @Field(() => DateTime, { description: 'When.' })
  @Column('timestamptz')
  signpostedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  @Column('text')
  signpostedByName: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back, as made in error; null: it stands.' })
  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
