import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { enumOf } from '../../platform/graph/role.js';
import { DateTime } from '../../platform/graph/scalars.js';

export const runStates = ['RUNNING', 'COMPLETE', 'PARTIAL', 'FAILED'] as const;
export type RunState = (typeof runStates)[number];
export const FeedRunState = enumOf(runStates);
registerEnumType(FeedRunState, {
  name: 'FeedRunState',
  description: 'How a reading of a source went.',
  valuesConfig: {
    RUNNING: { description: 'It goes on, or was cut short and goes on by itself within minutes.' },
    COMPLETE: { description: 'All that it asked for was read.' },
    PARTIAL: { description: 'Some of it could not be read; nothing was withdrawn.' },
    FAILED: { description: 'Nothing could be read, or it was cut short for good.' },
  },
});

export const runModes = ['FULL', 'CHANGES'] as const;
export type RunMode = (typeof runModes)[number];
export const FeedRunMode = enumOf(runModes);
registerEnumType(FeedRunMode, {
  name: 'FeedRunMode',
  description: 'How much of a source is asked for.',
  valuesConfig: {
    FULL: { description: 'Everything; what is not there any more is withdrawn.' },
    CHANGES: { description: 'What changed since the last run; as much as the feed shows all the same.' },
  },
});

const oneOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** One reading of a source: how far it is, and what it did. One that was cut short goes on from its next page. */
@Entity()
@Check('ck_feed_run_state', `state in (${oneOf(runStates)})`)
@Check('ck_feed_run_mode', `mode in (${oneOf(runModes)})`)
@Index('uq_feed_run_running', ['sourceId'], { unique: true, where: "state = 'RUNNING'" })
@Index('ix_feed_run_source', ['sourceId', 'startedAt'])
@ObjectType({ description: 'One reading of a source, and what it did to the directory. For directory editors.' })
export class FeedRun {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('FeedSource')
  @Column('uuid')
  sourceId: string;

  @Field(() => FeedRunState, { description: 'How it went.' })
  @Column('text')
  state: RunState;

  @Field(() => FeedRunMode, { description: 'How much was asked for.' })
  @Column('text')
  mode: RunMode;

  @Field(() => DateTime, { description: 'When it began.' })
  @Column('timestamptz')
  startedAt: Date;

  @Field(() => DateTime, { description: 'When it last gave a sign of life.' })
  @Column('timestamptz')
  touchedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it goes on.' })
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Field(() => Int, { description: 'The first page whose services are not stored yet, from 1.' })
  @Column('int', { default: 1 })
  nextPage: number;

  @Field(() => Int, { description: 'Services that were read so far.' })
  @Column('int', { default: 0 })
  rowsRead: number;

  @Field(() => Int, { nullable: true, description: 'How many the source says there are; null: it does not say.' })
  @Column('int', { nullable: true })
  rowsInAll: number | null;

  @Field(() => Int, { description: 'Services that are new in Kith.' })
  @Column('int', { default: 0 })
  added: number;

  @Field(() => Int, { description: 'Services that say something else than before.' })
  @Column('int', { default: 0 })
  changed: number;

  @Field(() => Int, { description: 'Services that say the same as before.' })
  @Column('int', { default: 0 })
  unchanged: number;

  @Field(() => Int, { description: 'Services that the source does not show any more.' })
  @Column('int', { default: 0 })
  withdrawn: number;

  @Field(() => Int, { description: 'Services that could not be taken.' })
  @Column('int', { default: 0 })
  refused: number;

  @Field(() => [String], { description: 'What could not be read, in words; the first 50.' })
  @Column('text', { array: true, default: () => "'{}'" })
  problems: string[];
}
