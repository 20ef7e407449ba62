import { createContext, useContext } from 'react';
import type { FormErrors } from './form-errors';

export interface FormScope {
  readonly errors: FormErrors | null;
  readonly busy: boolean;
  /** Keeps the ids of two forms on one page apart. */
  readonly scope: string | null;
}

export const FormContext = createContext<FormScope>({ errors: null, busy: false, scope: null });

/** The id of a field, which its error in the summary links to. */
export function fieldId(scope: string | null, name: string): string {
  return scope === null ? name : `${scope}-${name}`;
}

/** The id and the error of the field with this name in the form around it. */
export function useField(name: string): { id: string; error: string | undefined } {
  const { errors, scope } = useContext(FormContext);
  return { id: fieldId(scope, name), error: errors?.of(name) };
}
