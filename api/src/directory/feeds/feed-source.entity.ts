import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who publishes services: a feed at an address, or the files that somebody hands over under a name. */
@Entity()
@Index('uq_feed_source_name', ['name'], { unique: true })
@Index('uq_feed_source_address', ['address'], { unique: true })
@Index('ix_feed_source_next_run', ['nextRunAt'])
export class FeedSource {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Where the feed begins; null for files. */
  @Column('text', { nullable: true })
  address: string | null;

  /** Whether it may lie in a private network, which an operator decides and never the feed. */
  @Column('boolean', { default: false })
  allowPrivate: boolean;

  @Column('timestamptz')
  addedAt: Date;

  @Column('text')
  addedByName: string;

  /** When a run last read all of it. */
  @Column('timestamptz', { nullable: true })
  lastFullAt: Date | null;

  /** When it is read again; null: only when somebody asks for it. */
  @Column('timestamptz', { nullable: true })
  nextRunAt: Date | null;
}
