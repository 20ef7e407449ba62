import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { enumOf } from '../../platform/graph/role.js';
import { DateTime } from '../../platform/graph/scalars.js';
import { Service } from '../service.entity.js';
import type { ListingFields } from './take-parts.js';

export const duplicateStates = ['OPEN', 'DISMISSED', 'MERGED'] as const;
export type DuplicateStateName = (typeof duplicateStates)[number];
export const DuplicateState = enumOf(duplicateStates);
registerEnumType(DuplicateState, {
  name: 'DuplicateState',
  description: 'What was decided of two services that may be the same.',
  valuesConfig: {
    OPEN: { description: 'Nothing yet.' },
    DISMISSED: { description: 'They are not the same; asked again only when something new speaks for it.' },
    MERGED: { description: 'They are: one of them leads to the other.' },
  },
});

@Entity()
@Check('ck_service_duplicate_state', `state in (${duplicateStates.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_service_duplicate_merged', "(state = 'MERGED') = (kept_id is not null)")
@Check('ck_service_duplicate_pair', 'service_id < other_id')
@Index('uq_service_duplicate_pair', ['serviceId', 'otherId'], { unique: true })
@Index('ix_service_duplicate_other', ['otherId'])
@Index('ix_service_duplicate_open', ['score', 'id'], { where: "state = 'OPEN'" })
@Index('ix_service_duplicate_decided', ['state', 'decidedAt', 'id'])
@ObjectType({ description: 'Two services that may be the same, and what speaks for it. For directory editors.' })
export class ServiceDuplicate {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  serviceId: string;

  @Field(() => Service, { description: 'The one that was here first.' })
  @ManyToOne(() => Service, { nullable: false })
  @JoinColumn({ name: 'service_id' })
  service: Service;

  @Column('uuid')
  otherId: string;

  @Field(() => Service, { description: 'The other one.' })
  @ManyToOne(() => Service, { nullable: false })
  @JoinColumn({ name: 'other_id' })
  other: Service;

  @Field(() => Int, { description: 'How much speaks for it, 60 to 100.' })
  @Column('int')
  score: number;

  @Field(() => [String], { description: 'What speaks for it, and what against: "Same telephone number".' })
  @Column('text', { array: true })
  evidence: string[];

  @Field(() => DuplicateState, { description: 'What was decided.' })
  @Column('text')
  state: DuplicateStateName;

  @Field(() => DateTime, { description: 'When they were found.' })
  @Column('timestamptz')
  foundAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null: not yet.' })
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  @Column('text', { nullable: true })
  decidedByName: string | null;

  @Column('uuid', { nullable: true })
  keptId: string | null;

  @Field(() => Service, { nullable: true, description: 'The one to which the other leads; null unless merged.' })
  @ManyToOne(() => Service, { nullable: true })
  @JoinColumn({ name: 'kept_id' })
  kept: Service | null;

  /** What stood in it where it got something from the other, so that it can be put back. */
  @Column('jsonb', { nullable: true })
  before: ListingFields | null;

  /** What it got from the other. */
  @Column('jsonb', { nullable: true })
  taken: ListingFields | null;
}
