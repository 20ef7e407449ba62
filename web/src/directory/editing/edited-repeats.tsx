import { useState } from 'react';
import { Checkboxes } from '../../ui/checkboxes';
import { Radios } from '../../ui/radios';
import { TextField } from '../../ui/text-field';
import { EditedDay } from './edited-day';
import { EditedNumber } from './edited-number';
import { byDayOf, type ChosenDays, chosenDays, places, weekdays } from './month-days';
import { monthDays, monthDaysTyped, type Typed } from './typed-values';
import type { ListingForm, PartOf } from './use-listing-form';
import { useTypedValue } from './use-typed-value';

type Times = PartOf<'schedules'>;

export interface TimesProps {
  readonly form: ListingForm;
  /** The times in the listing: "schedules.0". */
  readonly at: string;
  readonly times: Times;
  readonly change: (values: Partial<Times>) => void;
}

const ways = [
  { value: 'WEEK', label: 'On days of the week' },
  { value: 'MONTH', label: 'On days of the month, such as the first Monday' },
  { value: 'DATES', label: 'On dates of the month, such as the 15th' },
] as const;
type Way = (typeof ways)[number]['value'];

const wayOf = ({ frequency, byMonthDay }: Times): Way =>
  byMonthDay.length > 0 ? 'DATES' : frequency === 'MONTHLY' ? 'MONTH' : 'WEEK';

/** What changes with the way in which it repeats: days that would mean something else are asked for again. */
const turnedTo: Readonly<Record<Way, (chosen: ChosenDays | null) => Partial<Times>>> = {
  WEEK: (chosen) => ({
    frequency: 'WEEKLY',
    byMonthDay: [],
    byDay: byDayOf({ places: [], weekdays: chosen?.weekdays ?? [] }),
  }),
  MONTH: (chosen) => ({
    frequency: 'MONTHLY',
    byMonthDay: [],
    byDay: byDayOf({ places: ['1'], weekdays: chosen?.weekdays ?? [] }),
  }),
  DATES: () => ({ frequency: 'MONTHLY', byDay: [] }),
};

/** On which days it takes place, and how often. */
export function EditedRepeats({ form, at, times, change }: TimesProps) {
  const [way, setWay] = useState(() => wayOf(times));
  const turn = (to: Way) => {
    setWay(to);
    change(turnedTo[to](chosenDays(times.byDay)));
  };
  const unit = way === 'WEEK' ? 'week' : 'month';
  return (
    <>
      <Radios name={`${at}.frequency`} legend="How does it repeat?" small choices={ways} value={way} onChange={turn} />
      {way === 'DATES' ? (
        <Dates form={form} at={at} times={times} change={change} />
      ) : (
        <Days form={form} at={at} times={times} change={change} monthly={way === 'MONTH'} />
      )}
      <EditedNumber
        form={form}
        name={`${at}.interval`}
        label={`Every how many ${unit}s? (optional)`}
        hint={`Nothing: every ${unit}. 2: every other ${unit}`}
        value={times.interval}
        onChange={(interval) => change({ interval })}
      />
      {(times.interval ?? 1) > 1 && (
        <EditedDay
          form={form}
          name={`${at}.startsOn`}
          legend="A day on which it takes place"
          value={times.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
      )}
    </>
  );
}

function Days({ at, times, change, monthly }: TimesProps & { readonly monthly: boolean }) {
  const given = chosenDays(times.byDay);
  const [chosenPlaces, setPlaces] = useState<readonly string[]>(given?.places ?? []);
  if (!given) return <p>On days that its source gives. To choose others, take these times out and add them again.</p>;
  const nth = given.weekdays.length > 0 ? given.places : chosenPlaces.length > 0 ? chosenPlaces : ['1'];
  const say = (chosen: ChosenDays) => {
    // None chosen would make it every week.
    const which = !monthly ? [] : chosen.places.length > 0 ? chosen.places : nth;
    setPlaces(which);
    change({ byDay: byDayOf({ places: which, weekdays: chosen.weekdays }) });
  };
  return (
    <>
      {monthly && (
        <Checkboxes
          name={`${at}.places`}
          legend="Which of them in the month?"
          small
          choices={places}
          value={nth}
          onChange={(which) => say({ places: which, weekdays: given.weekdays })}
        />
      )}
      <Checkboxes
        name={`${at}.byDay`}
        legend="On which days?"
        small
        choices={weekdays}
        value={given.weekdays}
        onChange={(days) => say({ places: nth, weekdays: days })}
      />
    </>
  );
}

const someDates = (text: string): Typed<readonly number[]> =>
  text.trim() === '' ? { problem: 'Enter the dates, such as 1, 15.' } : monthDays(text);

function Dates({ form, at, times, change }: TimesProps) {
  const name = `${at}.byMonthDay`;
  const { typed, type } = useTypedValue(form, { name, start: monthDaysTyped(times.byMonthDay), read: someDates });
  return (
    <TextField
      name={name}
      label="On which dates?"
      hint="For example, 1, 15, last"
      width={20}
      autoComplete="off"
      value={typed}
      onChange={(event) => change({ byMonthDay: [...(type(event.currentTarget.value) ?? [])] })}
    />
  );
}
