import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ListingRow } from './listing-row.js';

/** What a listing said before it was changed; one row for each version but the one that stands. Append-only. */
@Entity()
export class ListingVersion {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('jsonb')
  listing: ListingRow;

  @Column('timestamptz')
  replacedAt: Date;

  /** Who changed it to the next version, as people know them. */
  @Column('text')
  replacedByName: string;

  /** The feed that changed it; null when a person did. */
  @ForeignKey('FeedSource')
  @Column('uuid', { nullable: true })
  sourceId: string | null;
}
