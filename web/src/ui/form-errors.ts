import { createContext, useCallback, useContext, useMemo, useState } from 'react';

export interface FieldError {
  /** The name of the field, as in the input of the mutation; null when it is about the whole form. */
  readonly field: string | null;
  readonly message: string;
}

export interface FormErrors {
  readonly list: readonly FieldError[];
  /** Rises with each failed attempt, so that the summary takes the focus again. */
  readonly attempt: number;
  of(field: string): string | undefined;
  /** Shows these errors; true if there are none, so that `if (!errors.show(found)) return` reads well. */
  show(errors: readonly FieldError[]): boolean;
  clear(): void;
}

/** Called whenever a form shows errors, by what says something else at the same time. */
export const ErrorsShownContext = createContext<() => void>(() => undefined);

/** The errors of one form, for its summary and its fields. */
export function useFormErrors(): FormErrors {
  const [{ list, attempt }, setState] = useState<{ list: readonly FieldError[]; attempt: number }>({
    list: [],
    attempt: 0,
  });
  const onShown = useContext(ErrorsShownContext);
  const show = useCallback(
    (errors: readonly FieldError[]) => {
      const none = errors.length === 0;
      setState((before) => ({ list: errors, attempt: none ? before.attempt : before.attempt + 1 }));
      if (!none) onShown();
      return none;
    },
    [onShown],
  );
  const clear = useCallback(() => setState((before) => ({ ...before, list: [] })), []);
  return useMemo(
    () => ({
      list,
      attempt,
      of: (field: string) => list.find((error) => error.field === field)?.message,
      show,
      clear,
    }),
    [list, attempt, show, clear],
  );
}
