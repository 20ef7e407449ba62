import type { PlaceKind } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import type { Edited } from './edited-listing';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import { type ListingForm, newId, type PartOf } from './use-listing-form';

type Place = PartOf<'locations'>;
type Address = Place['addresses'][number];

const kinds: readonly { readonly value: PlaceKind; readonly label: string }[] = [
  { value: 'PHYSICAL', label: 'People go there' },
  { value: 'VIRTUAL', label: 'Online or by telephone' },
];

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

interface PlaceProps {
  readonly form: ListingForm;
  readonly place: Place;
  readonly index: number;
}

function EditedPlace({ form, place, index }: PlaceProps) {
  const at = `locations.${index}`;
  const change = (values: Partial<Place>) => form.changePart('locations', place.id, values);
  const [access] = place.accessibility;
  const sayAccess = (description: string) =>
    change({ accessibility: [{ ...(access ?? { id: newId() }), description }, ...place.accessibility.slice(1)] });
  return (
    <EditedPart
      heading={`Place ${index + 1}`}
      removeLabel="Take this place out"
      onRemove={() => form.removePart('locations', place.id)}
    >
      <Radios
        name={`${at}.kind`}
        legend="What kind of place?"
        small
        choices={kinds}
        value={place.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        name={`${at}.name`}
        label="Name of the place"
        autoComplete="off"
        value={place.name ?? ''}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {place.kind === 'PHYSICAL' && <EditedAddress at={at} place={place} change={change} />}
      <TextField
        name={`${at}.gettingThere`}
        label="Getting there (optional)"
        hint="Bus 306 to Fish Quay"
        autoComplete="off"
        value={place.gettingThere ?? ''}
        onChange={(event) => change({ gettingThere: event.currentTarget.value })}
      />
      <TextArea
        name={`${at}.accessibility.0.description`}
        label="Access (optional)"
        hint="Step-free entrance, hearing loop, accessible toilet"
        rows={2}
        value={access?.description ?? ''}
        onChange={(event) => sayAccess(event.currentTarget.value)}
      />
    </EditedPart>
  );
}

interface AddressProps {
  readonly at: string;
  readonly place: Place;
  readonly change: (values: Partial<Place>) => void;
}

const lines: readonly { readonly name: 'line' | 'city' | 'postcode'; readonly label: string; readonly width?: 10 }[] = [
  { name: 'line', label: 'Building and street' },
  { name: 'city', label: 'Town or city' },
  { name: 'postcode', label: 'Postcode', width: 10 },
];

function EditedAddress({ at, place, change }: AddressProps) {
  const [first, ...others] = place.addresses;
  const say = (values: Partial<Address>) => {
    const none: Address = { id: newId(), kind: 'PHYSICAL', line: '', city: '', postcode: '', country: 'GB' };
    change({ addresses: [{ ...(first ?? none), ...values }, ...others] });
  };
  return lines.map(({ name, label, width }) => (
    <TextField
      key={name}
      name={`${at}.addresses.0.${name}`}
      label={label}
      autoComplete="off"
      {...(width && { width })}
      value={first?.[name] ?? ''}
      onChange={(event) => say({ [name]: event.currentTarget.value })}
    />
  ));
}
