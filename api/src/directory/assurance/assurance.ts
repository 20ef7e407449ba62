import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';

/** After how many days a listing that nobody has confirmed is asked about, is said to be old, and is found no more. */
export const assuranceDays = { due: 90, stale: 180, hidden: 365 } as const;

export const assuranceNames = ['CURRENT', 'DUE', 'STALE', 'HIDDEN'] as const;
export type AssuranceName = (typeof assuranceNames)[number];
export const Assurance = enumOf(assuranceNames);
registerEnumType(Assurance, {
  name: 'Assurance',
  description: 'How long ago somebody made sure that a listing is right, or else wrote it.',
  valuesConfig: {
    CURRENT: { description: 'Within 90 days.' },
    DUE: { description: 'More than 90 days ago: its organisation is asked whether it is still right.' },
    STALE: { description: 'More than 180 days ago: it comes after others in a search.' },
    HIDDEN: { description: 'More than 365 days ago: no search finds it until somebody confirms it.' },
  },
});

const day = 24 * 60 * 60 * 1000;

/** The day so many days before another, both yyyy-mm-dd. */
export const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * day).toISOString().slice(0, 10);

/** How a listing stands today that was last made sure of on this day, both yyyy-mm-dd. */
export function assuranceOn(today: string, checkedOn: string): AssuranceName {
  const age = (Date.parse(today) - Date.parse(checkedOn)) / day;
  if (age > assuranceDays.hidden) return 'HIDDEN';
  if (age > assuranceDays.stale) return 'STALE';
  return age > assuranceDays.due ? 'DUE' : 'CURRENT';
}

/** The first day of listings that a search finds today. */
export const shownSince = (today: string): string => daysBefore(today, assuranceDays.hidden);
