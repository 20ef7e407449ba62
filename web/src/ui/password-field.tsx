import { PasswordInput } from 'nhsuk-react-components';
import { useField } from './form-context';

export interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password, which may be shown while typing. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const field = useField(name);
  return (
    <PasswordInput
      id={field.id}
      name={name}
      label={label}
      hint={hint}
      error={field.error}
      autoComplete={autoComplete}
      spellCheck={false}
    />
  );
}
