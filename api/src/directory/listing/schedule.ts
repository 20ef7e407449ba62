import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate } from '../../platform/graph/scalars.js';
import { enumOf } from '../../platform/graph/role.js';
import { PlainText } from '../../platform/graph/text.js';

export const frequencies = ['WEEKLY', 'MONTHLY'] as const;
export const ScheduleFrequency = enumOf(frequencies);
registerEnumType(ScheduleFrequency, {
  name: 'ScheduleFrequency',
  description: 'How a schedule repeats (ORUK schedule.freq, after RFC 5545).',
  valuesConfig: {
    WEEKLY: { description: 'On the same days of the week.' },
    MONTHLY: { description: 'On the same days of the month.' },
  },
});

@ObjectType({ description: 'When a service takes place (ORUK schedule); times are those of Europe/London.' })
@InputType('ScheduleInput', { description: 'The same, as somebody edits it.' })
export class Schedule {
  @Field(() => ID, { description: 'UUID; stays the same while the listing is edited or imported again.' })
  @PlainText(100)
  id: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The place it is about, of the locations of the service; null: all.',
  })
  @PlainText(100)
  locationId: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which it holds (ORUK valid_from).' })
  validFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which it holds (ORUK valid_to).' })
  validTo: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day from which an interval is counted (ORUK dtstart).' })
  startsOn: string | null;

  @Field(() => ScheduleFrequency, { nullable: true, description: 'How it repeats; null: once, or only in words.' })
  frequency: (typeof frequencies)[number] | null;

  @Field(() => Int, { nullable: true, description: 'Every how many weeks or months; null: each.' })
  @IsOptional()
  @Min(1)
  @Max(60)
  interval: number | null;

  @Field(() => [String], {
    description: 'Days of the week as RFC 5545 writes them: MO, TU; in a month 1MO (first) or -1FR (last).',
  })
  @ArrayMaxSize(40)
  @PlainText(20, { each: true })
  byDay: string[];

  @Field(() => [Int], { description: 'Days of the month, 1 to 31, or -1 (last) to -31.' })
  @ArrayMaxSize(62)
  @Min(-31, { each: true })
  @Max(31, { each: true })
  byMonthDay: number[];

  @Field(() => String, { nullable: true, description: 'Local time at which it opens, hh:mm.' })
  @PlainText(20)
  opensAt: string | null;

  @Field(() => String, { nullable: true, description: 'Local time at which it closes, hh:mm; after opensAt.' })
  @PlainText(20)
  closesAt: string | null;

  @Field(() => String, { nullable: true, description: 'In words (ORUK schedule.description).' })
  @PlainText(1_000)
  description: string | null;

  @Field(() => String, { nullable: true, description: 'How one attends at these times (ORUK attending_type).' })
  @PlainText(300)
  attending: string | null;

  @Field(() => String, { nullable: true, description: 'A page with these times (ORUK schedule_link).' })
  @PlainText(2_000)
  link: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know (ORUK schedule.notes).' })
  @PlainText(1_000)
  notes: string | null;
}
