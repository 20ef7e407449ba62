import type { CapacityStatus } from '../gql/graphql';
import { longDate } from '../ui/date-words';

export interface Places {
  readonly status: CapacityStatus;
  readonly maximum?: number | null;
  readonly available?: number | null;
  readonly updatedAt: string;
}

const uncounted: Record<CapacityStatus, string> = {
  HAS_CAPACITY: 'Has room',
  WAITING_LIST: 'Has a waiting list',
  FULL: 'Full',
  ASSESSMENT_NEEDED: 'Says after meeting the person whether it has room',
};

/** Whether there is room, and where places are counted, how many are free: "3 of 12 places free". */
export function placesWords({ status, available, maximum }: Places): string {
  if (typeof available !== 'number' || typeof maximum !== 'number') return uncounted[status];
  if (available <= 0 && status === 'WAITING_LIST') return `All ${maximum} places taken, with a waiting list`;
  if (available <= 0) return `Full, all ${maximum} places taken`;
  if (status === 'FULL') return 'Full';
  return `${available} of ${maximum} places free`;
}

const day = 24 * 60 * 60 * 1000;

/** How old the figure is, since an old one may mislead: "counted today", "as of Thursday 26 November 2026". */
export function placesAge({ updatedAt }: Places, now: Date): string {
  const days = Math.floor((now.getTime() - new Date(updatedAt).getTime()) / day);
  if (days < 1) return 'counted in the last 24 hours';
  return days === 1 ? 'counted yesterday' : `as of ${longDate(updatedAt)}, ${days} days ago`;
}
