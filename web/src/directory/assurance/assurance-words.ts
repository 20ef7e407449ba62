import type { Assurance } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';

export interface Assured {
  readonly assurance: Assurance;
  readonly assuredDate?: string | null;
  readonly checkedOn: string;
}

/** How sure one may be of a listing: "Confirmed on Monday 2 November 2026". */
export function assuranceWords({ assurance, assuredDate, checkedOn }: Assured): string {
  const when = assuredDate
    ? `Confirmed on ${longDate(assuredDate)}`
    : `Not confirmed since it was written on ${longDate(checkedOn)}`;
  if (assurance === 'STALE') return `${when}. It may be out of date: ask before you send somebody.`;
  if (assurance === 'HIDDEN') return `${when}. No search finds it until somebody confirms it.`;
  return when;
}
