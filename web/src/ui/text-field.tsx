import { TextInput } from 'nhsuk-react-components';
import type { ComponentPropsWithoutRef } from 'react';
import { useField } from './form-context';

export interface TextFieldProps extends Pick<
  ComponentPropsWithoutRef<'input'>,
  | 'type'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'autoComplete'
  | 'inputMode'
  | 'spellCheck'
  | 'autoCapitalize'
  | 'readOnly'
  | 'list'
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** What stands before it, such as £; not read out, so the label says it too. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Letters wide apart, for references and NHS numbers. */
  readonly code?: boolean;
  /** Shows an error that the form around it does not know. */
  readonly error?: string;
}

/** One line of text, with its label, hint and error. */
export function TextField({ name, label, hint, width, prefix, suffix, code, error, ...input }: TextFieldProps) {
  const field = useField(name);
  return (
    <TextInput
      {...input}
      id={field.id}
      name={name}
      label={label}
      hint={hint}
      error={error ?? field.error}
      width={width}
      prefix={prefix}
      suffix={suffix}
      code={code}
    />
  );
}
