import { useId } from 'react';
import { TextField, type TextFieldProps } from './text-field';

export interface SuggestFieldProps extends Pick<TextFieldProps, 'name' | 'label' | 'defaultValue' | 'width' | 'error'> {
  readonly suggestions: readonly string[];
  /** Called with what is typed, to find suggestions for it. */
  readonly onType: (typed: string) => void;
}

/** A line of text for which the browser offers what fits as one types; what is not offered may be typed too. */
export function SuggestField({ suggestions, onType, ...field }: SuggestFieldProps) {
  const list = useId();
  return (
    <>
      <TextField
        {...field}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion}>{suggestion}</option>
        ))}
      </datalist>
    </>
  );
}
