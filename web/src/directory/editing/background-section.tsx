import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { EditedLine } from './edited-line';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import type { ListingForm } from './use-listing-form';

/** What vouches for it, and who pays for it. */
export function BackgroundSection({ form }: { readonly form: ListingForm }) {
  const { funding } = form.edited;
  return (
    <Section heading="Who stands behind it">
      <EditedText
        form={form}
        name="accreditations"
        label="Accreditations (optional)"
        hint="Quality marks and registrations, such as the Advice Quality Standard"
      />
      {funding.map(({ id, source }, index) => (
        <EditedPart
          key={id}
          heading={`Who pays for it ${index + 1}`}
          removeLabel="Take this out"
          onRemove={() => form.removePart('funding', id)}
        >
          <EditedLine
            name={`funding.${index}.source`}
            label="Who pays"
            hint="A council, a trust, donations"
            value={source}
            onChange={(text) => form.changePart('funding', id, { source: text })}
          />
        </EditedPart>
      ))}
      <Button secondary small onClick={() => form.addPart('funding', {})}>
        Add who pays for it
      </Button>
    </Section>
  );
}
