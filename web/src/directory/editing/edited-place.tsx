import type { PlaceKind } from '../../gql/graphql';
import { Radios } from '../../ui/radios';
import { TextArea } from '../../ui/text-area';
import { EditedAccess } from './edited-access';
import { EditedAddress } from './edited-address';
import { EditedLine } from './edited-line';
import { EditedPart } from './edited-part';
import type { ListingForm, PartOf } from './use-listing-form';

type Place = PartOf<'locations'>;

const kinds: readonly { readonly value: PlaceKind; readonly label: string }[] = [
  { value: 'PHYSICAL', label: 'People go there' },
  { value: 'VIRTUAL', label: 'Online or by telephone' },
  { value: 'POSTAL', label: 'People write there' },
];

interface EditedPlaceProps {
  readonly form: ListingForm;
  readonly place: Place;
  readonly index: number;
}

/** One place: what it is called, where it is, how to get there and in. */
export function EditedPlace({ form, place, index }: EditedPlaceProps) {
  const at = `locations.${index}`;
  const change = (values: Partial<Place>) => form.changePart('locations', place.id, values);
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
      <EditedLine
        name={`${at}.name`}
        label="Name of the place"
        value={place.name}
        onChange={(name) => change({ name })}
      />
      {place.kind !== 'VIRTUAL' && (
        <EditedAddress at={at} addresses={place.addresses} onChange={(addresses) => change({ addresses })} />
      )}
      <TextArea
        name={`${at}.description`}
        label="What the place is like (optional)"
        hint="Behind the library; the garden gate on the left"
        rows={2}
        value={place.description ?? ''}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <EditedLine
        name={`${at}.gettingThere`}
        label="Getting there (optional)"
        hint="Bus 306 to Fish Quay"
        value={place.gettingThere}
        onChange={(gettingThere) => change({ gettingThere })}
      />
      <EditedAccess
        at={at}
        arrangements={place.accessibility}
        onChange={(accessibility) => change({ accessibility })}
      />
    </EditedPart>
  );
}
