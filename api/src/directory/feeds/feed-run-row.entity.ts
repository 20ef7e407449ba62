import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { enumOf } from '../../platform/graph/role.js';

export const rowOutcomes = ['ADDED', 'CHANGED', 'UNCHANGED', 'WITHDRAWN', 'REFUSED'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];
export const FeedRowOutcome = enumOf(rowOutcomes);
registerEnumType(FeedRowOutcome, {
  name: 'FeedRowOutcome',
  description: 'What a run did with one service.',
  valuesConfig: {
    ADDED: { description: 'It is new in Kith.' },
    CHANGED: { description: 'It says something else than before.' },
    UNCHANGED: { description: 'It says the same; kept only where there is a remark.' },
    WITHDRAWN: { description: 'The source does not show it any more; it is shown as not running.' },
    REFUSED: { description: 'It could not be taken; what was known of it stays.' },
  },
});

/** What a run did with one service, and why; none for what it read without a change or a remark. Append-only. */
@Entity()
@Check('ck_feed_run_row_outcome', `outcome in (${rowOutcomes.map((name) => `'${name}'`).join(', ')})`)
@Index('ix_feed_run_row_run', ['runId', 'outcome', 'id'])
@ObjectType({ description: 'What a run did with one service, and why. For directory editors.' })
export class FeedRunRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('FeedRun')
  @Column('uuid')
  runId: string;

  @Field(() => Int, { nullable: true, description: 'Which row of the source it was, from 1; null: it was not there.' })
  @Column('int', { nullable: true })
  place: number | null;

  @Field(() => String, { nullable: true, description: 'Its id in the source; null: it had none.' })
  @Column('text', { nullable: true })
  externalId: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the service in Kith; null for one that was refused.' })
  @Column('uuid', { nullable: true })
  serviceId: string | null;

  @Field(() => String, { nullable: true, description: 'What the source calls it; null: it had no name.' })
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => FeedRowOutcome, { description: 'What was done.' })
  @Column('text')
  outcome: RowOutcome;

  @Field(() => [String], {
    description: 'Why it was refused, what was left out or put right, which fields stayed as they were edited in Kith.',
  })
  @Column('text', { array: true, default: () => "'{}'" })
  notes: string[];
}
