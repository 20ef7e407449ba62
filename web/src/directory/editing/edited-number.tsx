import { TextField, type TextFieldProps } from '../../ui/text-field';
import { pounds, poundsTyped, type Typed, wholeNumber } from './typed-values';
import type { ListingForm } from './use-listing-form';
import { useTypedValue } from './use-typed-value';

interface Kind {
  readonly read: (text: string) => Typed<number>;
  readonly typedAs: (value: number) => string;
  readonly look: Pick<TextFieldProps, 'width' | 'inputMode' | 'prefix'>;
}

const kinds = {
  WHOLE: { read: wholeNumber, typedAs: String, look: { width: 3, inputMode: 'numeric' } },
  POUNDS: { read: pounds, typedAs: poundsTyped, look: { width: 5, inputMode: 'decimal', prefix: '£' } },
} as const satisfies Record<string, Kind>;

interface EditedNumberProps {
  readonly form: ListingForm;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: keyof typeof kinds;
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A number, or nothing. */
export function EditedNumber({ form, name, label, hint, kind = 'WHOLE', value, onChange }: EditedNumberProps) {
  const { read, typedAs, look } = kinds[kind];
  const start = typeof value === 'number' ? typedAs(value) : '';
  const { typed, type } = useTypedValue(form, { name, start, read });
  return (
    <TextField
      {...look}
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      autoComplete="off"
      value={typed}
      onChange={(event) => onChange(type(event.currentTarget.value))}
    />
  );
}
