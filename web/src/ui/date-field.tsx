import { DateInput } from 'nhsuk-react-components';
import { useState } from 'react';
import { useField } from './form-context';
import { type DateParts, isoDate, partsOf } from './iso-date';

export interface DateFieldProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  /** An ISO date to begin with. */
  readonly defaultValue?: string | null;
  /** Gives the ISO date; what is not a date yet comes as typed, see `dateProblem`. */
  readonly onChange?: (date: string) => void;
  readonly birthday?: boolean;
  readonly error?: string;
}

/** A date in three parts; the form reads it as one ISO date. */
export function DateField({ name, legend, hint, defaultValue, onChange, birthday, error }: DateFieldProps) {
  const field = useField(name);
  const [parts, setParts] = useState<DateParts>(() => partsOf(defaultValue));
  const part = (key: keyof DateParts) => ({
    value: parts[key],
    name: `${name}-${key}`,
    autoComplete: birthday ? `bday-${key}` : 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = { ...parts, [key]: event.currentTarget.value };
      setParts(next);
      onChange?.(isoDate(next));
    },
  });
  return (
    <DateInput
      id={field.id}
      name={name}
      legend={legend}
      legendProps={{ size: 's' }}
      hint={hint ?? 'For example, 26 11 1958'}
      error={error ?? field.error}
    >
      <DateInput.Day {...part('day')} />
      <DateInput.Month {...part('month')} />
      <DateInput.Year {...part('year')} />
      <input type="hidden" name={name} value={isoDate(parts)} />
    </DateInput>
  );
}
