import { Select } from '../../ui/select';
import { EditedDay } from './edited-day';
import { EditedLine } from './edited-line';
import { EditedPart } from './edited-part';
import { EditedRepeats, type TimesProps } from './edited-repeats';
import type { ListingForm, PartOf } from './use-listing-form';

type Times = PartOf<'schedules'>;

interface EditedTimesProps {
  readonly form: ListingForm;
  readonly times: Times;
  readonly index: number;
}

/** One of the times of a service: days, hours, and from when until when they hold. */
export function EditedTimes({ form, times, index }: EditedTimesProps) {
  const change = (values: Partial<Times>) => form.changePart('schedules', times.id, values);
  const about = { form, at: `schedules.${index}`, times, change };
  return (
    <EditedPart
      heading={`Times ${index + 1}`}
      removeLabel="Take these times out"
      onRemove={() => form.removePart('schedules', times.id)}
    >
      <EditedRepeats {...about} />
      <Hours {...about} />
      <WhereThen {...about} />
      <MoreToKnow {...about} />
    </EditedPart>
  );
}

const hours = [
  { name: 'opensAt', label: 'Begins at' },
  { name: 'closesAt', label: 'Ends at' },
] as const;

const ends = [
  { name: 'validFrom', legend: 'First day (optional)' },
  { name: 'validTo', legend: 'Last day (optional)' },
] as const;

function Hours({ form, at, times, change }: TimesProps) {
  return (
    <>
      {hours.map(({ name, label }) => (
        <EditedLine
          key={name}
          name={`${at}.${name}`}
          label={label}
          hint="For example, 10:30"
          width={5}
          value={times[name]}
          onChange={(text) => change({ [name]: text })}
        />
      ))}
      {ends.map(({ name, legend }) => (
        <EditedDay
          key={name}
          form={form}
          name={`${at}.${name}`}
          legend={legend}
          value={times[name]}
          onChange={(date) => change({ [name]: date })}
        />
      ))}
    </>
  );
}

/** Asked once there are places to choose from. */
function WhereThen({ form, at, times, change }: TimesProps) {
  const { locations } = form.edited;
  if (locations.length < 2) return null;
  return (
    <Select
      name={`${at}.locationId`}
      label="At which place?"
      none="At all of them"
      choices={locations.map(({ locationId, name }, index) => ({
        value: locationId,
        label: name || `Place ${index + 1}`,
      }))}
      value={times.locationId ?? ''}
      onChange={(locationId) => change({ locationId: locationId || null })}
    />
  );
}

const more = [
  { name: 'attending', label: 'How people come then (optional)', hint: 'Just come, or book first' },
  { name: 'link', label: 'A page with these times (optional)', type: 'url', inputMode: 'url' },
  { name: 'notes', label: 'Anything else about these times (optional)', hint: 'Not in the school holidays' },
] as const;

function MoreToKnow({ at, times, change }: TimesProps) {
  return more.map(({ name, ...look }) => (
    <EditedLine
      {...look}
      key={name}
      name={`${at}.${name}`}
      value={times[name]}
      onChange={(text) => change({ [name]: text })}
    />
  ));
}
