import { CharacterCount, Textarea } from 'nhsuk-react-components';
import type { ComponentPropsWithoutRef } from 'react';
import { useField } from './form-context';

export interface TextAreaProps extends Pick<
  ComponentPropsWithoutRef<'textarea'>,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'rows'
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Says how many characters are left. */
  readonly maxLength?: number;
  readonly error?: string;
}

/** Several lines of text, counted where there is a limit. */
export function TextArea({ name, label, hint, maxLength, error, rows = 4, ...input }: TextAreaProps) {
  const field = useField(name);
  const common = { ...input, id: field.id, name, label, hint, rows, error: error ?? field.error };
  return maxLength === undefined ? <Textarea {...common} /> : <CharacterCount {...common} maxLength={maxLength} />;
}
