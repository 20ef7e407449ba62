import { Select as NhsSelect } from 'nhsuk-react-components';
import type { ChangeEvent } from 'react';
import type { Choice } from './choice';
import { useField } from './form-context';

export interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** The first line, which stands for no choice. */
  readonly none?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
  readonly error?: string;
}

/** One choice out of many; prefer `Radios` for up to seven. */
export function Select({ name, label, hint, choices, none, value, defaultValue, onChange, error }: SelectProps) {
  const field = useField(name);
  return (
    <NhsSelect
      id={field.id}
      name={name}
      label={label}
      hint={hint}
      error={error ?? field.error}
      value={value}
      defaultValue={defaultValue}
      onChange={onChange && ((event: ChangeEvent<HTMLSelectElement>) => onChange(event.currentTarget.value))}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NhsSelect>
  );
}
