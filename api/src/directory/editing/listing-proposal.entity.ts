import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graph/scalars.js';
import { Service } from '../service.entity.js';
import type { EditedFields } from './edited-listing.js';

@Entity()
@Index('ix_listing_proposal_proposed', ['proposedAt', 'serviceId'])
@ObjectType({
  description:
    'What a coordinator changed of a listing and a directory editor has to look at first. For those who keep it.',
})
export class ListingProposal {
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Service, { description: 'The service it is about, as it stands.' })
  @ManyToOne(() => Service, { nullable: false })
  @JoinColumn({ name: 'service_id' })
  service: Service;

  /** The organisation that offers the service: row-level security asks for it. */
  @ForeignKey('Organisation')
  @Column('uuid')
  keeperId: string;

  /** The version of the listing since which it waits. */
  @Column('int')
  sinceVersion: number;

  /** The fields that wait, as they are to be. */
  @Column('jsonb')
  fields: Partial<EditedFields>;

  @Field(() => DateTime, { description: 'Since when it waits.' })
  @Column('timestamptz')
  proposedAt: Date;

  @Field(() => String, { description: 'Who changed it.' })
  @Column('text')
  proposedByName: string;
}
