import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity.js';
import { DateTime } from '../../platform/graph/scalars.js';
import { Service } from '../service.entity.js';

@Entity()
@Index('ix_listing_report_service', ['serviceId'])
@Index('ix_listing_report_open', ['reportedAt', 'id'], { where: 'settled_at is null' })
@Index('ix_listing_report_keeper_open', ['keeperId', 'reportedAt', 'id'], { where: 'settled_at is null' })
@ObjectType({ description: 'What somebody says is wrong with a listing. For those who keep it, and nobody else.' })
export class ListingReport {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  serviceId: string;

  @Field(() => Service, { description: 'The service it is about.' })
  @ManyToOne(() => Service, { nullable: false })
  @JoinColumn({ name: 'service_id' })
  service: Service;

  /** The organisation that offers the service: row-level security asks for it. */
  @ForeignKey('Organisation')
  @Column('uuid')
  keeperId: string;

  @Column('uuid')
  reporterId: string;

  @Field(() => Organisation, { description: 'For which organisation it was reported.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'reporter_id' })
  reporter: Organisation;

  @Field(() => String, { description: 'Who reported it.' })
  @Column('text')
  reportedByName: string;

  @Field(() => DateTime, { description: 'When.' })
  @Column('timestamptz')
  reportedAt: Date;

  @Field(() => String, { description: 'What is wrong, in the words of who reported it.' })
  @Column('text')
  text: string;

  @Field(() => DateTime, { nullable: true, description: 'When somebody dealt with it; null: nobody has.' })
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who dealt with it.' })
  @Column('text', { nullable: true })
  settledByName: string | null;
}
