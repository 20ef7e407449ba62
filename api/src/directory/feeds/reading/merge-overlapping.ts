import type { Schedule } from '../../listing/schedule.js';
import type { Notes } from './notes.js';

/** What two schedules have to share to be the same thing at other times. */
const sameThing = (schedule: Schedule): string =>
  JSON.stringify({ ...schedule, id: '', opensAt: '', closesAt: '', byDay: [...schedule.byDay].sort() });

const overlap = (a: Schedule, b: Schedule): boolean =>
  a.opensAt !== null &&
  b.opensAt !== null &&
  a.closesAt !== null &&
  b.closesAt !== null &&
  a.opensAt < b.closesAt &&
  b.opensAt < a.closesAt;

const isTwice = (a: Schedule, b: Schedule): boolean => a.opensAt === b.opensAt && a.closesAt === b.closesAt;

const union = (a: Schedule, b: Schedule): Schedule => ({
  ...a,
  opensAt: a.opensAt! < b.opensAt! ? a.opensAt : b.opensAt,
  closesAt: a.closesAt! > b.closesAt! ? a.closesAt : b.closesAt,
});

/**
 * Makes one of schedules that are alike in all but their hours, when those are the same or overlap. What differs in
 * anything else, such as two groups on one morning, stays as it is.
 */
export function mergeOverlapping(schedules: readonly Schedule[], notes: Notes): Schedule[] {
  const kept: Schedule[] = [];
  for (const schedule of schedules) {
    const at = kept.findIndex(
      (other) => sameThing(other) === sameThing(schedule) && (isTwice(other, schedule) || overlap(other, schedule)),
    );
    if (at < 0) {
      kept.push(schedule);
      continue;
    }
    const other = kept[at]!;
    if (isTwice(other, schedule)) notes.say('times: the same ones stand twice, and were taken once');
    else {
      kept[at] = union(other, schedule);
      notes.say(
        `times: ${other.opensAt} to ${other.closesAt} and ${schedule.opensAt} to ${schedule.closesAt} overlap, and became one`,
      );
    }
  }
  return kept;
}
