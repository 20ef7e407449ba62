import { isBackwards } from '../../listing/backwards.js';
import type { Schedule } from '../../listing/schedule.js';
import { mergeOverlapping } from './merge-overlapping.js';
import type { Notes } from './notes.js';
import { partId } from './part-id.js';
import { firstOf, rawList, type Raw } from './raw.js';
import { calendarDate, clockTime, line, prose, webAddress, within } from './values.js';
import { frequencyOf, monthDaysOf, weekDaysOf } from './weekdays.js';

/** Where a schedule belongs, by the ids that a feed may name it with. */
export type PlaceOf = (raw: Raw) => string | null;

interface Times {
  opensAt: string | null;
  closesAt: string | null;
}

function timesOf(raw: Raw, notes: Notes): Times {
  const opensAt = clockTime(firstOf(raw, 'opens_at', 'open_at'), 'opens at', notes);
  const closesAt = clockTime(firstOf(raw, 'closes_at', 'close_at'), 'closes at', notes);
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
    // Both midnight is how some write that it never closes.
    if (opensAt !== '00:00' || closesAt !== '00:00') {
      notes.say(`times: it would close (${closesAt}) before it opens (${opensAt}); when it closes was left out`);
    }
    return { opensAt, closesAt: null };
  }
  return { opensAt, closesAt };
}

function scheduleOf(raw: Raw, id: string, place: PlaceOf, notes: Notes): Schedule | null {
  const validFrom = calendarDate(raw['valid_from'], 'valid from', notes);
  const validTo = calendarDate(raw['valid_to'], 'valid to', notes);
  if (isBackwards(validFrom, validTo)) {
    notes.say(`times: they would end (${validTo}) before they begin (${validFrom}), and were left out`);
    return null;
  }
  const byDay = weekDaysOf(firstOf(raw, 'byday', 'weekday'), notes);
  const frequency = frequencyOf(raw['freq'], notes) ?? (byDay.length > 0 ? 'WEEKLY' : null);
  const interval = within(raw['interval'], [1, 60], 'interval', notes);
  return {
    id,
    locationId: place(raw),
    validFrom,
    validTo,
    startsOn: calendarDate(raw['dtstart'], 'starts on', notes),
    frequency,
    interval: interval && Math.round(interval),
    byDay: frequency === 'WEEKLY' ? byDay.map((day) => day.slice(-2)) : byDay,
    byMonthDay: monthDaysOf(raw['bymonthday'], notes),
    ...timesOf(raw, notes),
    description: prose(raw['description'], 'times', notes, 1_000),
    attending: line(raw['attending_type'], 'how one attends', notes),
    link: webAddress(raw['schedule_link'], 'page with times', notes),
    notes: prose(raw['notes'], 'notes on times', notes, 1_000),
  };
}

/** Whether a schedule tells anything of when. */
export const saysWhen = (schedule: Schedule): boolean =>
  schedule.byDay.length > 0 ||
  schedule.byMonthDay.length > 0 ||
  [schedule.opensAt, schedule.closesAt, schedule.description, schedule.startsOn, schedule.validFrom].some(Boolean) ||
  [schedule.link, schedule.notes, schedule.attending, schedule.validTo].some(Boolean);

/** The times of a service; those that say nothing are left out, and those that overlap become one. */
export function readSchedules(raw: Raw, serviceId: string, place: PlaceOf, notes: Notes): Schedule[] {
  const read = rawList(raw['schedules'], 'times', notes).map((each, index) =>
    scheduleOf(each, partId(serviceId, 'schedule', each['id'], index), place, notes),
  );
  return mergeOverlapping(read.filter((each): each is Schedule => each !== null).filter(saysWhen), notes);
}
