import type { ReactNode, SyntheticEvent } from 'react';
import { Button as NhsButton } from 'nhsuk-react-components';
import { useLocation } from 'react-router';
import { type FormValues, formValues } from './form-values';

export interface FilterBarProps {
  readonly label: string;
  /** Writes the filters into the address. */
  readonly onApply: (values: FormValues) => void;
  /** Takes all filters away; left out where none is set. */
  readonly onClear?: (() => void) | undefined;
  readonly children: ReactNode;
  readonly submitLabel?: string;
}

/** Fields that narrow a list; what is set stands in the address, so that a view can be kept and passed on. */
export function FilterBar({ label, onApply, onClear, children, submitLabel = 'Show' }: FilterBarProps) {
  const { search, hash } = useLocation();
  const apply = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onApply(formValues(new FormData(event.currentTarget)));
  };
  return (
    // Begun anew with the address, so that Back also resets what the fields show.
    <form key={`${search}${hash}`} role="search" aria-label={label} className="kith-filters" onSubmit={apply}>
      {children}
      <div className="kith-filters__actions">
        <NhsButton type="submit" secondary small>
          {submitLabel}
        </NhsButton>
        {onClear && (
          <button type="button" className="kith-link-button" onClick={onClear}>
            Clear
          </button>
        )}
      </div>
    </form>
  );
}
