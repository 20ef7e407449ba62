import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graph/scalars.js';
import type { ListingRow } from './listing-row.js';

/** What a listing said before it was changed; one row for each version but the one that stands. Append-only. */
@Entity()
@ObjectType({
  description:
    'A listing as it stood until it was changed, and who changed it. For those who keep it, and nobody else.',
})
export class ListingVersion {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Int, { description: 'The version that was changed; restoring it brings its words back.' })
  @PrimaryColumn('int')
  version: number;

  @Column('jsonb')
  listing: ListingRow;

  @Field(() => DateTime, { description: 'When it was changed.' })
  @Column('timestamptz')
  replacedAt: Date;

  @Field(() => String, { description: 'Who changed it to the next version, as people know them, or which feed.' })
  @Column('text')
  replacedByName: string;

  /** The feed that changed it; null when a person did. */
  @ForeignKey('FeedSource')
  @Column('uuid', { nullable: true })
  sourceId: string | null;
}
