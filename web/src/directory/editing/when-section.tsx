import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { EditedText } from './edited-text';
import { EditedTimes } from './edited-times';
import type { ListingForm, PartOf } from './use-listing-form';

const noTimes: Omit<PartOf<'schedules'>, 'id'> = { byDay: [], byMonthDay: [], frequency: 'WEEKLY' };

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
