import { useId } from 'react';

export interface SmallCheckboxProps {
  readonly label: string;
  /** Read out, but not shown: what it stands beside says it. */
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

/** Chooses one of many rows. */
export function SmallCheckbox({ label, labelHidden = false, checked, disabled = false, onChange }: SmallCheckboxProps) {
  const id = useId();
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input
          id={id}
          type="checkbox"
          className="nhsuk-checkboxes__input"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          <span className={labelHidden ? 'nhsuk-u-visually-hidden' : undefined}>{label}</span>
        </label>
      </div>
    </div>
  );
}
