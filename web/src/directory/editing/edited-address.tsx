import { EditedLine } from './edited-line';
import { newId, type PartOf } from './use-listing-form';

type Address = PartOf<'locations'>['addresses'][number];

interface EditedAddressProps {
  /** The place in the listing: "locations.0". */
  readonly at: string;
  readonly addresses: readonly Address[];
  readonly onChange: (addresses: Address[]) => void;
}

interface Line {
  readonly name: 'line' | 'city' | 'county' | 'postcode';
  readonly label: string;
  readonly width?: 10;
}

const lines: readonly Line[] = [
  { name: 'line', label: 'Building and street' },
  { name: 'city', label: 'Town or city' },
  { name: 'county', label: 'County (optional)' },
  { name: 'postcode', label: 'Postcode', width: 10 },
];

/** Where a place is. A place has one address here; what a source gives beside it stays as it is. */
export function EditedAddress({ at, addresses, onChange }: EditedAddressProps) {
  const [first, ...others] = addresses;
  const say = (values: Partial<Address>) => {
    const none: Address = { id: newId(), kind: 'PHYSICAL', line: '', city: '', postcode: '', country: 'GB' };
    onChange([{ ...(first ?? none), ...values }, ...others]);
  };
  return lines.map(({ name, ...look }) => (
    <EditedLine
      {...look}
      key={name}
      name={`${at}.addresses.0.${name}`}
      value={first?.[name]}
      onChange={(text) => say({ [name]: text })}
    />
  ));
}
