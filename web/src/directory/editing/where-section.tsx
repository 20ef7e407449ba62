import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import type { Edited } from './edited-listing';
import { EditedPlace } from './edited-place';
import { EditedText } from './edited-text';
import { type ListingForm, newId, type PartOf } from './use-listing-form';

type Place = PartOf<'locations'>;

/** A place to write down; the first begins with what was said in words. */
function newPlace({ locations, venue, gettingThere, accessibility }: Edited): Omit<Place, 'id'> {
  const none: Omit<Place, 'id'> = { locationId: newId(), kind: 'PHYSICAL', addresses: [], accessibility: [] };
  if (locations.length > 0) return none;
  const access = accessibility ? [{ id: newId(), description: accessibility }] : [];
  return { ...none, name: venue ?? null, gettingThere: gettingThere ?? null, accessibility: access };
}

/** Where it takes place: places with their addresses, or words where nobody has said them so. */
export function WhereSection({ form }: { readonly form: ListingForm }) {
  const { locations } = form.edited;
  return (
    <Section heading="Where">
      {locations.map((place, index) => (
        <EditedPlace key={place.id} form={form} place={place} index={index} />
      ))}
      <Button secondary small onClick={() => form.addPart('locations', newPlace(form.edited))}>
        {locations.length === 0 ? 'Add a place with its address' : 'Add another place'}
      </Button>
      {locations.length === 0 && (
        <>
          <EditedText form={form} name="venue" label="Where, in words" />
          <EditedText
            form={form}
            name="outcode"
            label="First half of the postcode"
            hint="For example, NE30"
            width={5}
          />
          <EditedText form={form} name="gettingThere" label="Getting there" />
          <EditedText form={form} name="accessibility" label="Access" hint="Step-free entrance, hearing loop" />
        </>
      )}
    </Section>
  );
}
