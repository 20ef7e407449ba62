import { useCallback, useMemo, useState } from 'react';

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

/** The errors of one form, for its summary and its fields. */
export function useFormErrors(): FormErrors {
  const [{ list, attempt }, setState] = useState<{ list: readonly FieldError[]; attempt: number }>({
    list: [],
    attempt: 0,
  });
  const show = useCallback((errors: readonly FieldError[]) => {
    setState((before) => ({ list: errors, attempt: errors.length > 0 ? before.attempt + 1 : before.attempt }));
    return errors.length === 0;
  }, []);
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
