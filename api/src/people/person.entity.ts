import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { DataSubject } from '../platform/reading/declarations.js';
import { PersonIdentity } from './person-identity.entity.js';

@Entity()
@Index('ix_person_owner', ['ownerId'])
@DataSubject('id')
@ObjectType({ description: 'Whom it is all for, as much as LIMITED access shows.' })
export class Person {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  ownerId: string;

  @Field(() => Organisation, { description: 'The organisation that registered the person.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'owner_id' })
  owner: Organisation;

  @Field(() => String, { description: 'Initials, such as "M.H.".' })
  @Column('text')
  initials: string;

  @Column('int')
  birthYear: number;

  @Field(() => String, { nullable: true, description: 'Outward postcode of the address.' })
  @Column('text', { nullable: true })
  outcode: string | null;

  @Field(() => Int, { description: 'Goes up with each change; send it back as expectedVersion.' })
  @Column('int')
  version: number;

  @Column('timestamptz')
  registeredAt: Date;

  @Field(() => PersonIdentity, { nullable: true, description: 'Who it is; null unless the viewer has FULL access.' })
  @OneToOne(() => PersonIdentity, { createForeignKeyConstraints: false, nullable: true })
  @JoinColumn({ name: 'id', referencedColumnName: 'personId' })
  identity: PersonIdentity | null;
}
