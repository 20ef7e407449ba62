import { Button } from '../../ui/button';
import { Checkboxes } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { isDate } from '../../ui/iso-date';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import type { ListingForm, PartOf } from './use-listing-form';

type Times = PartOf<'schedules'>;

const days = [
  { value: 'MO', label: 'Monday' },
  { value: 'TU', label: 'Tuesday' },
  { value: 'WE', label: 'Wednesday' },
  { value: 'TH', label: 'Thursday' },
  { value: 'FR', label: 'Friday' },
  { value: 'SA', label: 'Saturday' },
  { value: 'SU', label: 'Sunday' },
] as const;

const noTimes: Omit<Times, 'id'> = { byDay: [], byMonthDay: [], frequency: 'WEEKLY' };

/** When it takes place: the times of each week, or words where nobody has said them so. */
export function WhenSection({ form }: { readonly form: ListingForm }) {
  const { schedules } = form.edited;
  return (
    <Section heading="When">
      {schedules.map((times, index) => (
        <EditedTimes key={times.id} form={form} times={times} index={index} />
      ))}
      <Button secondary small onClick={() => form.addPart('schedules', noTimes)}>
        {schedules.length === 0 ? 'Add days and times' : 'Add other times'}
      </Button>
      {schedules.length === 0 && (
        <EditedText form={form} name="schedule" label="When, in words" hint="Tuesdays, 10am to 12 noon" />
      )}
    </Section>
  );
}

interface TimesProps {
  readonly form: ListingForm;
  readonly times: Times;
  readonly index: number;
}

function EditedTimes({ form, times, index }: TimesProps) {
  const at = `schedules.${index}`;
  const change = (values: Partial<Times>) => form.changePart('schedules', times.id, values);
  return (
    <EditedPart
      heading={`Times ${index + 1}`}
      removeLabel="Take these times out"
      onRemove={() => form.removePart('schedules', times.id)}
    >
      <Weekdays at={at} times={times} change={change} />
      <Hour
        name={`${at}.opensAt`}
        label="Begins at"
        value={times.opensAt}
        onChange={(opensAt) => change({ opensAt })}
      />
      <Hour
        name={`${at}.closesAt`}
        label="Ends at"
        value={times.closesAt}
        onChange={(closesAt) => change({ closesAt })}
      />
      <Day
        name={`${at}.validFrom`}
        legend="First day (optional)"
        value={times.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <Day
        name={`${at}.validTo`}
        legend="Last day (optional)"
        value={times.validTo}
        onChange={(validTo) => change({ validTo })}
      />
      <TextField
        name={`${at}.notes`}
        label="Anything else about these times (optional)"
        hint="Not in the school holidays"
        autoComplete="off"
        value={times.notes ?? ''}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
    </EditedPart>
  );
}

interface WeekdaysProps {
  readonly at: string;
  readonly times: Times;
  readonly change: (values: Partial<Times>) => void;
}

/** On which days of the week. What stands on days of the month was given by a feed; its days stay as they are. */
function Weekdays({ at, times, change }: WeekdaysProps) {
  const isWeekly = times.byMonthDay.length === 0 && times.byDay.every((day) => day.length === 2);
  if (!isWeekly) return <p>On certain days of the month, as its source gives them.</p>;
  const inOrder = (chosen: readonly string[]) => days.map(({ value }) => value).filter((day) => chosen.includes(day));
  return (
    <Checkboxes
      name={`${at}.byDay`}
      legend="On which days?"
      small
      choices={days}
      value={inOrder(times.byDay)}
      onChange={(chosen) => change({ byDay: inOrder(chosen) })}
    />
  );
}

interface HourProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string) => void;
}

function Hour({ name, label, value, onChange }: HourProps) {
  return (
    <TextField
      name={name}
      label={label}
      hint="For example, 10:30"
      width={5}
      autoComplete="off"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface DayProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
}

function Day({ name, legend, value, onChange }: DayProps) {
  // A date counts once it is whole: nobody means the year 2.
  return (
    <DateField
      name={name}
      legend={legend}
      hint="For example, 26 11 2026"
      defaultValue={value ?? null}
      onChange={(date) => onChange(isDate(date) ? date : null)}
    />
  );
}
