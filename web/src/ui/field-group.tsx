import type { ReactNode } from 'react';
import { useField } from './form-context';

export interface FieldGroupProps {
  /** The `field` of the problem it shows. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Several controls that answer one question, such as a search with its results, with the error of that question. */
export function FieldGroup({ name, children }: FieldGroupProps) {
  const { id, error } = useField(name);
  return (
    <div id={id} className={error ? 'kith-field-group nhsuk-form-group--error' : 'kith-field-group'}>
      {error && (
        <span className="nhsuk-error-message">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      {children}
    </div>
  );
}
