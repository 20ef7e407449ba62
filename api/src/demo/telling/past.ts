import { addWorkingDays, londonDate } from '@kith/nhs';
import type { Clock } from '../../platform/clock.js';

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The calendar of the stories: everything in them is told in working days before the day they are loaded. */
export class Past {
  private readonly today: string;
  private readonly dates = new Map<number, string>();

  constructor(now: Date) {
    this.today = londonDate(now);
  }

  /** The date that many working days ago; negative: ahead. */
  date(workingDaysAgo: number): string {
    const known = this.dates.get(workingDaysAgo);
    if (known) return known;
    const date = workingDaysAgo === 0 ? this.today : addWorkingDays(this.today, -workingDaysAgo);
    this.dates.set(workingDaysAgo, date);
    return date;
  }

  /** The instant on that day at which clocks in London show so many minutes after midnight. */
  instant(workingDaysAgo: number, minutes: number): Date {
    const asIfUtc = new Date(Date.parse(`${this.date(workingDaysAgo)}T00:00:00Z`) + minutes * 60_000);
    const ahead = Number(londonHour.format(asIfUtc)) - asIfUtc.getUTCHours();
    return new Date(asIfUtc.getTime() - ahead * 3_600_000);
  }

  /** The date of birth of somebody who has that age today and their birthday on that day (mm-dd). */
  bornOn(age: number, birthday: string): string {
    const years = birthday <= this.today.slice(5) ? age : age + 1;
    return `${Number(this.today.slice(0, 4)) - years}-${birthday}`;
  }
}

/** A clock that shows one instant. */
export const clockAt = (instant: Date): Clock => ({ now: () => instant });
