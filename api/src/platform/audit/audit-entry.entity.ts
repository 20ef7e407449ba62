import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { roles, type RoleName } from '../actor.js';
import { DateTime } from '../graph/scalars.js';
import { enumOf, Role } from '../graph/role.js';

export const AuditOutcome = enumOf(['DONE', 'REFUSED'] as const);
export type AuditOutcomeName = keyof typeof AuditOutcome;
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'How an audited operation ended.',
  valuesConfig: {
    DONE: { description: 'It was carried out.' },
    REFUSED: { description: 'It was tried and refused.' },
  },
});

@Entity()
@Check('ck_audit_entry_role', `role in (${roles.map((role) => `'${role}'`).join(', ')})`)
@Index('ix_audit_entry_organisation', ['organisationId', 'at', 'id'])
@Index('ix_audit_entry_user', ['userId', 'at'])
@Index('ix_audit_entry_oversight', ['oversightId', 'at', 'id'])
@Index('ix_audit_entry_written_in', ['writtenIn'])
@ObjectType({ description: 'One operation that touched personal data: who, for whom, what, why, when. Append-only.' })
export class AuditEntry {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => DateTime, { description: 'When the operation ran.' })
  @Column('timestamptz')
  at: Date;

  @Field(() => String, { description: 'Name of the user, or of the job.' })
  @Column('text')
  actorName: string;

  @Field(() => Role, { nullable: true, description: 'The role acted in; null for a job.' })
  @Column('text', { nullable: true })
  role: RoleName | null;

  @Column('uuid', { nullable: true })
  userId: string | null;

  @Column('uuid', { nullable: true })
  membershipId: string | null;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  oversightId: string | null;

  @Field(() => String, { description: 'Name of the GraphQL operation or of the use case.' })
  @Column('text')
  operation: string;

  @Field(() => String, { nullable: true, description: 'Why, where the actor had to say so.' })
  @Column('text', { nullable: true })
  why: string | null;

  @Field(() => [ID], { description: 'The people whose data was touched; empty for a look-up that found nobody.' })
  @Column('uuid', { array: true })
  personIds: string[];

  @Field(() => Boolean, { description: 'Whether the operation changed anything.' })
  @Column('boolean')
  wrote: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused: the type of the problem, or FORBIDDEN; null when it was carried out.',
  })
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('text')
  requestId: string;

  /** The transaction that wrote it, by which the sealer finds it; no part of what is sealed. */
  @Column('bigint', { default: () => 'kith.this_transaction()' })
  writtenIn: string;
}
