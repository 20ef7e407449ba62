import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { roles, type RoleName } from '../platform/actor.js';
import { Role } from '../platform/graph/role.js';
import { DateTime } from '../platform/graph/scalars.js';

@Entity()
@Check('ck_membership_role', `role in (${roles.map((role) => `'${role}'`).join(', ')})`)
@Index('ix_membership_user', ['userId'])
@Index('ix_membership_organisation', ['organisationId', 'memberName'])
@Index('uq_membership_live', ['userId', 'organisationId', 'role'], { unique: true, where: 'ended_at is null' })
@ObjectType({ description: 'A user acting for one organisation in one role. Rights are never the union of two.' })
export class Membership {
  @Field(() => ID, { description: 'UUIDv7; named in the header x-kith-membership.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  userId: string;

  @Column('uuid')
  organisationId: string;

  @Field(() => Organisation, { description: 'For whom.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation;

  @Field(() => Role, { description: 'In what role.' })
  @Column('text')
  role: RoleName;

  @Field(() => String, { description: 'Name of the member.' })
  @Column('text')
  memberName: string;

  @Column('text')
  email: string;

  @Column('boolean')
  explore: boolean;

  @Field(() => DateTime, { description: 'Since when.' })
  @Column('timestamptz')
  since: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; null while it lasts.' })
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
