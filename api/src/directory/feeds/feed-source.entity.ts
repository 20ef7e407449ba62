import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graph/scalars.js';
import type { CsvMap } from './csv/csv-fields.js';
import { FeedRun, FeedRunMode, runModes, type RunMode } from './feed-run.entity.js';

/** Somebody who publishes services: a feed at an address, or the files that somebody hands over under a name. */
@Entity()
@Check('ck_feed_source_wanted_mode', `wanted_mode in (${runModes.map((mode) => `'${mode}'`).join(', ')})`)
@Index('uq_feed_source_name', ['name'], { unique: true })
@Index('uq_feed_source_address', ['address'], { unique: true })
@Index('ix_feed_source_next_run', ['nextRunAt'])
@Index('ix_feed_source_wanted', ['id'], { where: 'wanted_mode is not null' })
@ObjectType({
  description:
    'Somebody who publishes services, and whose feed or files Kith reads. For directory editors, and nobody else.',
})
export class FeedSource {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'What it is called; told with all that comes from it.' })
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'Where the feed begins, http or https; null for files.' })
  @Column('text', { nullable: true })
  address: string | null;

  /** Whether it may lie in a private network, which an operator decides and never the feed. */
  @Column('boolean', { default: false })
  allowPrivate: boolean;

  @Field(() => DateTime, { description: 'When it was connected.' })
  @Column('timestamptz')
  addedAt: Date;

  @Field(() => String, { description: 'Who connected it.' })
  @Column('text')
  addedByName: string;

  @Field(() => DateTime, { nullable: true, description: 'When a run last read all of it; null: none has.' })
  @Column('timestamptz', { nullable: true })
  lastFullAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is read next by itself, daily from then on; null: only when somebody asks for it.',
  })
  @Column('timestamptz', { nullable: true })
  nextRunAt: Date | null;

  @Field(() => FeedRunMode, {
    nullable: true,
    description: 'How it is to be read as soon as possible, since somebody asked for it; null: nobody has.',
  })
  @Column('text', { nullable: true })
  wantedMode: RunMode | null;

  /** Which column of its tables says what; null while none was read. */
  @Column('jsonb', { nullable: true })
  csvMap: CsvMap | null;

  @Column('uuid', { nullable: true })
  lastRunId: string | null;

  @Field(() => FeedRun, { nullable: true, description: 'The run that began last; null: it has never been read.' })
  @ManyToOne(() => FeedRun, { nullable: true, createForeignKeyConstraints: false })
  @JoinColumn({ name: 'last_run_id' })
  lastRun: FeedRun | null;

  @Field(() => Int, { description: 'Goes up with each change by an editor; send it back as expectedVersion.' })
  @Column('int', { default: 1 })
  version: number;
}
