import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { roles, type RoleName } from '../platform/actor.js';
import { Role } from '../platform/graph/role.js';
import { DateTime } from '../platform/graph/scalars.js';

@Entity()
@Check('ck_invitation_role', `role in (${roles.map((role) => `'${role}'`).join(', ')})`)
@Index('ix_invitation_organisation', ['organisationId', 'invitedAt'])
@Index('uq_invitation_token', ['tokenHash'], { unique: true })
@ObjectType({ description: 'An open offer of a membership, by a link that works once and for seven days.' })
export class Invitation {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Field(() => Organisation, { description: 'The organisation to become a member of.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation;

  @Field(() => String, { description: 'Whom it was made for.' })
  @Column('text')
  email: string;

  @Field(() => Role, { description: 'The role offered.' })
  @Column('text')
  role: RoleName;

  @Column('text')
  tokenHash: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Column('timestamptz')
  invitedAt: Date;

  @Column('text')
  invitedByName: string;

  @Field(() => DateTime, { description: 'Until when the link works.' })
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The link to hand over; only in the answer that made it.' })
  link?: string | null;
}
