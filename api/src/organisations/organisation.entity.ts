import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { enumOf } from '../platform/graph/role.js';

export const organisationKinds = [
  'PRACTICE',
  'PCN',
  'ICB',
  'LINK_WORKER_TEAM',
  'COMMUNITY',
  'COUNCIL',
  'COMMISSIONER',
] as const;
export type OrganisationKindName = (typeof organisationKinds)[number];
export const OrganisationKind = enumOf(organisationKinds);
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is in the network.',
  valuesConfig: {
    PRACTICE: { description: 'A GP practice (ODS).' },
    PCN: { description: 'A primary care network: several practices.' },
    ICB: { description: 'An integrated care board.' },
    LINK_WORKER_TEAM: { description: 'A team of social prescribing link workers.' },
    COMMUNITY: { description: 'A voluntary or community organisation that offers services.' },
    COUNCIL: { description: 'A local authority.' },
    COMMISSIONER: { description: 'Pays for services and reads aggregates.' },
  },
});

@ObjectType({ description: 'The number of an organisation in a register (ORUK organization_identifier).' })
export class OrganisationIdentifier {
  @Field(() => ID, { description: 'UUID; stays the same.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Code of the register after org-id.guide, such as GB-CHC.' })
  scheme: string | null;

  @Field(() => String, { description: 'The register in words.' })
  type: string;

  @Field(() => String, { description: 'The number.' })
  value: string;
}

@Entity()
@Check('ck_organisation_kind', `kind in (${organisationKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Index('ix_organisation_kind_name', ['kind', 'nameKey', 'id'])
@Index('ix_organisation_name', ['nameKey', 'id'])
@Index('uq_organisation_ods_code', ['odsCode'], { unique: true })
@ObjectType({ description: 'An organisation of the network. Public: no personal data.' })
export class Organisation {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  @Column('text')
  kind: OrganisationKindName;

  @Field(() => String, { description: 'The name people know it by.' })
  @Column('text')
  name: string;

  @Column('text')
  nameKey: string;

  @Field(() => String, { nullable: true, description: 'NHS Organisation Data Service code, such as A87654.' })
  @Column('text', { nullable: true })
  odsCode: string | null;

  @Field(() => String, { nullable: true, description: 'ODS code of its integrated care board.' })
  @Column('text', { nullable: true })
  icbCode: string | null;

  @Field(() => [String], { description: 'Address, a line each, without the postcode.' })
  @Column('text', { array: true })
  addressLines: string[];

  @Field(() => String, { nullable: true, description: 'Full postcode, such as NE30 1AB.' })
  @Column('text', { nullable: true })
  postcode: string | null;

  @Field(() => String, { nullable: true, description: 'Outward part of the postcode, such as NE30.' })
  @Column('text', { nullable: true })
  outcode: string | null;

  @Field(() => String, { nullable: true, description: 'Public telephone number.' })
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for (ORUK organization.description).' })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'Its page on the web (ORUK organization.website).' })
  @Column('text', { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its picture; the portal never loads it.' })
  @Column('text', { nullable: true })
  logo: string | null;

  @Field(() => String, { nullable: true, description: 'Its address in a register (ORUK organization.uri).' })
  @Column('text', { nullable: true })
  uri: string | null;

  @Field(() => [OrganisationIdentifier], { description: 'Its numbers in registers, such as that of charities.' })
  @Column('jsonb', { default: () => "'[]'" })
  identifiers: OrganisationIdentifier[];

  @Index('ix_organisation_parent')
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation above it: practice, then PCN, then ICB.',
  })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'parent_id' })
  parent: Organisation | null;

  @Index('ix_organisation_oversight')
  @Column('uuid', { nullable: true })
  oversightId: string | null;

  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'oversight_id' })
  oversight: Organisation | null;

  @Index('ix_organisation_link_worker_team')
  @Column('uuid', { nullable: true })
  linkWorkerTeamId: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The team a practice refers to unless it says otherwise.' })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'link_worker_team_id' })
  linkWorkerTeam: Organisation | null;

  @Field(() => Int, { nullable: true, description: 'Working days in which it answers; null: 10, urgent 2.' })
  @Column('int', { nullable: true })
  responseWorkingDays: number | null;

  /** Known from a feed alone: nobody belongs to it here, and so nobody would read a referral. Ends with its first member. */
  @Column('boolean', { default: false })
  unattended: boolean;

  @Field(() => Int, { description: 'Goes up with each change; send it back as expectedVersion.' })
  @Column('int')
  version: number;
}
