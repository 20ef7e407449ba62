import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { enumOf } from '../platform/graph/role.js';
import { DateTime } from '../platform/graph/scalars.js';
import { DataSubject } from '../platform/reading/declarations.js';

export const AccessLevel = enumOf(['LIMITED', 'FULL'] as const);
export type AccessLevelName = keyof typeof AccessLevel;
registerEnumType(AccessLevel, {
  name: 'AccessLevel',
  description: 'How much of a person an organisation sees.',
  valuesConfig: {
    LIMITED: { description: 'Initials, age band, outward postcode, and what was asked; no sensitive needs.' },
    FULL: { description: 'Who the person is and how to reach them.' },
  },
});

export const GrantBasis = enumOf(['REGISTERED', 'REFERRAL'] as const);
export type GrantBasisName = keyof typeof GrantBasis;
registerEnumType(GrantBasis, {
  name: 'GrantBasis',
  description: 'Because of what an organisation may see a person.',
  valuesConfig: {
    REGISTERED: { description: 'It registered the person.' },
    REFERRAL: { description: 'The person was referred to it.' },
  },
});

@Entity()
@Check('ck_access_grant_level', "level in ('LIMITED', 'FULL')")
@Check(
  'ck_access_grant_basis',
  "basis = 'REGISTERED' and referral_id is null or basis = 'REFERRAL' and referral_id is not null",
)
@Index('uq_access_grant_registered', ['personId', 'organisationId'], { unique: true, where: "basis = 'REGISTERED'" })
@Index('uq_access_grant_referral', ['referralId'], { unique: true })
@Index('ix_access_grant_live', ['personId', 'organisationId'], { where: 'revoked_at is null' })
@Index('ix_access_grant_organisation', ['organisationId', 'personId'])
@Index('ix_access_grant_owner', ['ownerId'])
@DataSubject('personId')
@ObjectType({ description: 'The fact that an organisation may see a person, because of something.' })
export class AccessGrant {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('uuid')
  organisationId: string;

  @Field(() => Organisation, { description: 'Who may see.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Organisation;

  @ForeignKey('Organisation')
  @Column('uuid')
  ownerId: string;

  @Field(() => AccessLevel, { description: 'How much.' })
  @Column('text')
  level: AccessLevelName;

  @Field(() => GrantBasis, { description: 'Because of what.' })
  @Column('text')
  basis: GrantBasisName;

  @ForeignKey('Referral')
  @Column('uuid', { nullable: true })
  referralId: string | null;

  @ForeignKey('Consent')
  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  @Column('timestamptz')
  grantedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null: not by itself.' })
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it lasts.' })
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
