import { dateInWords } from '../../platform/in-words.js';
import { mergeOverlapping } from '../feeds/reading/merge-overlapping.js';
import { Notes } from '../feeds/reading/notes.js';
import { saysWhen } from '../feeds/reading/read-schedules.js';
import { clockTime, webAddress } from '../feeds/reading/values.js';
import { weekDaysOf } from '../feeds/reading/weekdays.js';
import { isBackwards } from '../listing/backwards.js';
import type { Schedule } from '../listing/schedule.js';
import { type Checking, trimmed } from './checking.js';

const daysOfWeek = (value: unknown, _: string, notes: Notes): string[] => weekDaysOf(value, notes);

const aTime = 'Enter a time, such as 10:30.';

export const notBefore = (day: string): string => `Enter a day from ${dateInWords(day)}, its first.`;

function checkHours(checking: Checking, { opensAt, closesAt }: Schedule, field: string) {
  const before = checking.problems.length;
  const opens = checking.read(`${field}.opensAt`, opensAt, clockTime, aTime);
  const closes = checking.read(`${field}.closesAt`, closesAt, clockTime, aTime);
  const areTimes = checking.problems.length === before;
  if (areTimes && opens === null && closes !== null) checking.say(`${field}.opensAt`, 'Enter when it begins.');
  if (areTimes && opens !== null && closes !== null && closes <= opens) {
    checking.say(`${field}.closesAt`, `Enter a time after ${opens}, when it begins.`);
  }
  return { opensAt: opens, closesAt: closes };
}

const checkSchedule =
  (checking: Checking) =>
  (schedule: Schedule, field: string): Schedule => {
    const { validFrom, validTo, byMonthDay } = schedule;
    const byDay = checking.read(`${field}.byDay`, schedule.byDay, daysOfWeek, 'Choose a day of the week.');
    if (isBackwards(validFrom, validTo)) checking.say(`${field}.validTo`, notBefore(validFrom!));
    const checked: Schedule = {
      ...schedule,
      ...checkHours(checking, schedule, field),
      byDay,
      frequency: schedule.frequency ?? (byDay.length > 0 ? 'WEEKLY' : byMonthDay.length > 0 ? 'MONTHLY' : null),
      description: trimmed(schedule.description),
      attending: trimmed(schedule.attending),
      notes: trimmed(schedule.notes),
      link: checking.read(`${field}.link`, schedule.link, webAddress, 'Enter the address of a page on the web.'),
    };
    if (!saysWhen(checked)) checking.say(`${field}.byDay`, 'Choose a day, or take these times out.');
    return checked;
  };

/** Whether a feed's two would be taken for one; on days that both have, whatever others there are. */
function overlap(a: Schedule, b: Schedule): boolean {
  const byDay = a.byDay.filter((day) => b.byDay.includes(day));
  if (byDay.length === 0 && a.byDay.length + b.byDay.length > 0) return false;
  const both = [a, b].map((schedule) => ({ ...schedule, byDay }));
  return mergeOverlapping(both, new Notes()).length === 1;
}

/** When it takes place: each of the times, and whether two of them are one. */
export function checkSchedules(
  checking: Checking,
  before: readonly Schedule[],
  after: readonly Schedule[],
): Schedule[] {
  const fresh = new Set<string>();
  const checked = checking.parts('schedules', before, after, (schedule, field) => {
    fresh.add(schedule.id);
    return checkSchedule(checking)(schedule, field);
  });
  checked.forEach((schedule, index) => {
    const other = checked.slice(0, index).find((earlier) => overlap(earlier, schedule));
    if (!other || !(fresh.has(schedule.id) || fresh.has(other.id))) return;
    checking.say(
      `schedules.${index}.opensAt`,
      'These times overlap with others of the same day. Change them, or take them out.',
    );
  });
  return checked;
}
