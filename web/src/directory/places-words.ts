import { longDate } from '../ui/date-words';

export interface Places {
  readonly maximum: number;
  readonly available: number;
  readonly updatedAt: string;
}

/** How many places are free: "3 of 12 places free". */
export function placesWords({ available, maximum }: Places): string {
  if (available <= 0) return `Full, all ${maximum} places taken`;
  return `${available} of ${maximum} places free`;
}

const day = 24 * 60 * 60 * 1000;

/** How old the figure is, since an old one may mislead: "counted today", "as of Thursday 26 November 2026". */
export function placesAge({ updatedAt }: Places, now: Date): string {
  const days = Math.floor((now.getTime() - new Date(updatedAt).getTime()) / day);
  if (days < 1) return 'counted in the last 24 hours';
  return days === 1 ? 'counted yesterday' : `as of ${longDate(updatedAt)}, ${days} days ago`;
}
