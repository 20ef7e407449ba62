import type { Schedule } from '../../listing/schedule.js';

const names: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const places: Record<string, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last' };

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function timeOf(clock: string): string {
  const [hour, minutes] = clock.split(':').map(Number) as [number, number];
  if (minutes === 0 && hour === 12) return '12 noon';
  if (minutes === 0 && hour === 0) return 'midnight';
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}`;
  return `${shown}${hour < 12 ? 'am' : 'pm'}`;
}

function daysOf({ byDay, byMonthDay, interval }: Schedule): string {
  const days = byDay.map((day) => {
    const [, nth = '', code = ''] = /^(-?\d+)?(..)$/.exec(day) ?? [];
    return nth === '' ? `${names[code]}s` : `${places[nth] ?? `${nth}th`} ${names[code]} of the month`;
  });
  if (days.length === 7 && byDay.every((day) => day.length === 2)) return 'Every day';
  if (byDay.join() === 'MO,TU,WE,TH,FR') return 'Monday to Friday';
  const dates = byMonthDay.map((day) => (day === -1 ? 'the last' : `the ${day}.`));
  const words = joined(days.length > 0 ? days : dates.map((date) => `${date} of the month`));
  const each =
    interval === null || interval === 1 || words === ''
      ? ''
      : `, every ${interval === 2 ? 'second' : `${interval}th`} time`;
  return words.charAt(0).toUpperCase() + words.slice(1) + each;
}

/** One schedule in words: "Mondays and Thursdays, 10am to 12 noon"; '' when it does not say. */
export function wordsOfSchedule(schedule: Schedule): string {
  const { opensAt, closesAt } = schedule;
  const times =
    opensAt === null ? '' : closesAt === null ? `from ${timeOf(opensAt)}` : `${timeOf(opensAt)} to ${timeOf(closesAt)}`;
  const words = [daysOf(schedule), times].filter(Boolean).join(', ');
  return words === '' ? (schedule.description ?? '') : words;
}

/** All of them that have not ended by a day (yyyy-mm-dd), in words; null when none says anything. */
export function wordsOfSchedules(schedules: readonly Schedule[], today: string): string | null {
  const current = schedules.filter(({ validTo }) => validTo === null || validTo >= today);
  const words = [...new Set(current.map(wordsOfSchedule).filter(Boolean))];
  if (words.length === 0) return null;
  const shown = words.slice(0, 7).join('; ');
  return words.length > 7 || shown.length > 400 ? `${shown.slice(0, 397)}…` : shown;
}
