import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const runStates = ['RUNNING', 'COMPLETE', 'PARTIAL', 'FAILED'] as const;
export type RunState = (typeof runStates)[number];

/** FULL reads everything; CHANGES asks for what changed, and reads as much as the feed shows all the same. */
export const runModes = ['FULL', 'CHANGES'] as const;
export type RunMode = (typeof runModes)[number];

const oneOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** One reading of a source: how far it is, and what it did. One that was cut short goes on from its next page. */
@Entity()
@Check('ck_feed_run_state', `state in (${oneOf(runStates)})`)
@Check('ck_feed_run_mode', `mode in (${oneOf(runModes)})`)
@Index('uq_feed_run_running', ['sourceId'], { unique: true, where: "state = 'RUNNING'" })
@Index('ix_feed_run_source', ['sourceId', 'startedAt'])
export class FeedRun {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('FeedSource')
  @Column('uuid')
  sourceId: string;

  @Column('text')
  state: RunState;

  @Column('text')
  mode: RunMode;

  @Column('timestamptz')
  startedAt: Date;

  /** When it last gave a sign of life. */
  @Column('timestamptz')
  touchedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** The first page whose services are not stored yet, from 1. */
  @Column('int', { default: 1 })
  nextPage: number;

  @Column('int', { default: 0 })
  rowsRead: number;

  @Column('int', { default: 0 })
  added: number;

  @Column('int', { default: 0 })
  changed: number;

  @Column('int', { default: 0 })
  unchanged: number;

  @Column('int', { default: 0 })
  withdrawn: number;

  @Column('int', { default: 0 })
  refused: number;

  /** What could not be read, in words. */
  @Column('text', { array: true, default: () => "'{}'" })
  problems: string[];
}
