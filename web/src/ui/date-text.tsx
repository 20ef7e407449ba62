import { longDate, longDateTime } from './date-words';

/** A day in full: Thursday 26 November 2026. Takes a date or an instant. */
export function DateText({ date }: { readonly date: string }) {
  return <time dateTime={date}>{longDate(date)}</time>;
}

/** A day and the time of day: Thursday 26 November 2026 at 2:05pm. */
export function DateTimeText({ at }: { readonly at: string }) {
  return <time dateTime={at}>{longDateTime(at)}</time>;
}
