import { Radios as NhsRadios } from 'nhsuk-react-components';
import type { Choice } from './choice';
import { useField } from './form-context';

export interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly value?: Value | null;
  readonly defaultValue?: Value | null;
  readonly onChange?: (value: Value) => void;
  readonly error?: string;
}

/** One choice of a few, all in view. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { name, legend, hint, choices, inline, small, value, defaultValue, onChange, error } = props;
  const field = useField(name);
  return (
    <NhsRadios
      id={field.id}
      idPrefix={field.id}
      name={name}
      legend={legend}
      legendProps={{ size: 's' }}
      hint={hint}
      error={error ?? field.error}
      inline={inline}
      small={small}
    >
      {choices.map((choice) => (
        <NhsRadios.Item
          key={choice.value}
          value={choice.value}
          hint={choice.hint}
          conditional={choice.reveals}
          {...(value === undefined
            ? { defaultChecked: choice.value === defaultValue, onChange: () => onChange?.(choice.value) }
            : { checked: choice.value === value, onChange: () => onChange?.(choice.value) })}
        >
          {choice.label}
        </NhsRadios.Item>
      ))}
    </NhsRadios>
  );
}
