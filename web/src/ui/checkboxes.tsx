import { Checkboxes as NhsCheckboxes } from 'nhsuk-react-components';
import type { ChangeEvent } from 'react';
import type { Choice } from './choice';
import { useField } from './form-context';

export interface CheckboxesProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly small?: boolean;
  /** Two columns where there is room, for long lists. */
  readonly columns?: boolean;
  readonly value?: readonly Value[];
  readonly defaultValue?: readonly Value[];
  readonly onChange?: (values: Value[]) => void;
  readonly error?: string;
}

/** Any number of choices. */
export function Checkboxes<Value extends string>(props: CheckboxesProps<Value>) {
  const { name, legend, hint, choices, small, columns, value, defaultValue = [], onChange, error } = props;
  const field = useField(name);
  const change = (choice: Value) => (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.checked
      ? [...(value ?? []), choice]
      : (value ?? []).filter((other) => other !== choice);
    onChange?.(chosen);
  };
  return (
    <NhsCheckboxes
      id={field.id}
      idPrefix={field.id}
      name={name}
      legend={legend}
      legendProps={{ size: 's' }}
      hint={hint}
      error={error ?? field.error}
      small={small}
      className={columns ? 'kith-columns' : undefined}
    >
      {choices.map((choice) => (
        <NhsCheckboxes.Item
          key={choice.value}
          value={choice.value}
          hint={choice.hint}
          conditional={choice.reveals}
          {...(value === undefined
            ? { defaultChecked: defaultValue.includes(choice.value) }
            : { checked: value.includes(choice.value), onChange: change(choice.value) })}
        >
          {choice.label}
        </NhsCheckboxes.Item>
      ))}
    </NhsCheckboxes>
  );
}
