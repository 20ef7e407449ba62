import { Checkboxes as NhsCheckboxes } from 'nhsuk-react-components';
import { useField } from './form-context';

export interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly onChange?: (checked: boolean) => void;
}

/** One thing to say yes to. */
export function Checkbox({ name, label, hint, checked, defaultChecked, onChange }: CheckboxProps) {
  const field = useField(name);
  return (
    <NhsCheckboxes id={`${field.id}-group`} idPrefix={`${field.id}-group`} name={name} error={field.error}>
      <NhsCheckboxes.Item
        id={field.id}
        value="yes"
        hint={hint}
        {...(checked === undefined ? { defaultChecked } : { checked })}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      >
        {label}
      </NhsCheckboxes.Item>
    </NhsCheckboxes>
  );
}
