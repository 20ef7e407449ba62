import { TextInput } from 'nhsuk-react-components';
import { useId } from 'react';
import { useField } from './form-context';

export interface SuggestFieldProps {
  readonly name: string;
  readonly label: string;
  readonly defaultValue?: string;
  readonly width?: 20 | 30;
  readonly suggestions: readonly string[];
  /** Called with what is typed, to find suggestions for it. */
  readonly onType: (typed: string) => void;
  readonly error?: string | undefined;
}

/** A line of text for which the browser offers what fits as one types; what is not offered may be typed too. */
export function SuggestField({ name, label, suggestions, onType, error, ...input }: SuggestFieldProps) {
  const field = useField(name);
  const list = useId();
  return (
    <>
      <TextInput
        {...input}
        id={field.id}
        name={name}
        label={label}
        list={list}
        autoComplete="off"
        spellCheck={false}
        error={error ?? field.error}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
