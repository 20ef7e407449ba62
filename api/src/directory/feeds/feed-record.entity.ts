import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ListingRow } from '../listing/listing-row.js';

/**
 * A service as a source gave it last. What differs from it now was changed in Kith, and no feed writes over it: so every
 * field tells where it is from.
 */
@Entity()
@Index('uq_feed_record_service', ['serviceId'], { unique: true })
export class FeedRecord {
  @ForeignKey('FeedSource')
  @PrimaryColumn('uuid')
  sourceId: string;

  /** Its id in the source. */
  @PrimaryColumn('text')
  externalId: string;

  @ForeignKey('Service')
  @Column('uuid')
  serviceId: string;

  /** Of the row as the source wrote it. */
  @Column('text')
  hash: string;

  @Column('jsonb')
  stated: ListingRow;

  /** The last run that showed it. */
  @Column('uuid')
  seenRunId: string;

  /** When a run that read all of the source did not show it. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
