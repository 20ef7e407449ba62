import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '../platform/graph/scalars.js';

/** Fewer decisions than this are not told: they might tell of somebody. */
export const enoughDecisions = 5;

@Entity()
@Check(
  'ck_service_answering_enough',
  `decisions >= ${enoughDecisions} or num_nulls(decisions, median_working_days, answered_share) = 3`,
)
@ObjectType({
  description: `How a service answers referrals, out of the decisions of the last year; told from ${enoughDecisions} of them on.`,
})
export class ServiceAnswering {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Int, { nullable: true, description: 'Referrals it has answered or let expire; null: too few to tell.' })
  @Column('int', { nullable: true })
  decisions: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Working days in which it had given half of its answers; null: too few to tell, or none.',
  })
  @Column('double precision', { nullable: true })
  medianWorkingDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of them it answered, 0 to 1; null: too few to tell.' })
  @Column('double precision', { nullable: true })
  answeredShare: number | null;

  @Field(() => CalendarDate, { description: 'When this was counted.' })
  @Column('date')
  countedOn: string;
}
