import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const rowOutcomes = ['ADDED', 'CHANGED', 'UNCHANGED', 'WITHDRAWN', 'REFUSED'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What a run did with one service, and why; none for what it read without a change or a remark. Append-only. */
@Entity()
@Check('ck_feed_run_row_outcome', `outcome in (${rowOutcomes.map((name) => `'${name}'`).join(', ')})`)
@Index('ix_feed_run_row_run', ['runId', 'outcome', 'id'])
export class FeedRunRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('FeedRun')
  @Column('uuid')
  runId: string;

  /** Which row of the feed it was, from 1; null for one that was not there. */
  @Column('int', { nullable: true })
  place: number | null;

  @Column('text', { nullable: true })
  externalId: string | null;

  @Column('uuid', { nullable: true })
  serviceId: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  outcome: RowOutcome;

  /** Why it was refused, what was left out or put right, which fields stayed as they were edited in Kith. */
  @Column('text', { array: true, default: () => "'{}'" })
  notes: string[];
}
