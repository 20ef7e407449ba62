import { DateField } from '../../ui/date-field';
import { day } from './typed-values';
import type { ListingForm } from './use-listing-form';
import { useTypedValue } from './use-typed-value';

interface EditedDayProps {
  readonly form: ListingForm;
  readonly name: string;
  readonly legend: string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
}

/** A day, or nothing; it counts once it is whole: nobody means the year 2. */
export function EditedDay({ form, name, legend, value, onChange }: EditedDayProps) {
  const { type } = useTypedValue(form, { name, start: value ?? '', read: day });
  return (
    <DateField
      name={name}
      legend={legend}
      hint="For example, 26 11 2026"
      defaultValue={value ?? null}
      onChange={(date) => onChange(type(date))}
    />
  );
}
