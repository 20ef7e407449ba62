export const weekdays = [
  { value: 'MO', label: 'Monday' },
  { value: 'TU', label: 'Tuesday' },
  { value: 'WE', label: 'Wednesday' },
  { value: 'TH', label: 'Thursday' },
  { value: 'FR', label: 'Friday' },
  { value: 'SA', label: 'Saturday' },
  { value: 'SU', label: 'Sunday' },
] as const;

/** Which of the days of a month, as RFC 5545 counts them. */
export const places = [
  { value: '1', label: 'First' },
  { value: '2', label: 'Second' },
  { value: '3', label: 'Third' },
  { value: '4', label: 'Fourth' },
  { value: '-1', label: 'Last' },
] as const;

/** Days such as first and third Monday: each of the places with each of the weekdays. In a week there are no places. */
export interface ChosenDays {
  readonly places: readonly string[];
  readonly weekdays: readonly string[];
}

const inOrder = (chosen: readonly string[], of: readonly { readonly value: string }[]): string[] =>
  of.map(({ value }) => value).filter((value) => chosen.includes(value));

/** As a listing has them: MO, TU; 1MO, 3MO, -1FR. */
export const byDayOf = ({ places: chosen, weekdays: days }: ChosenDays): string[] =>
  inOrder(days, weekdays).flatMap((each) =>
    chosen.length === 0 ? [each] : inOrder(chosen, places).map((place) => `${place}${each}`),
  );

/** What was chosen so that these days come of it; null for days that two lists of choices cannot say. */
export function chosenDays(byDay: readonly string[]): ChosenDays | null {
  const chosen = {
    places: inOrder([...new Set(byDay.map((each) => each.slice(0, -2)))], places),
    weekdays: inOrder([...new Set(byDay.map((each) => each.slice(-2)))], weekdays),
  };
  const said = byDayOf(chosen);
  return said.length === byDay.length && said.every((each) => byDay.includes(each)) ? chosen : null;
}
