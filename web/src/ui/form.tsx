import { type ReactNode, type SyntheticEvent, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import type { FormErrors } from './form-errors';
import { type FormValues, formValues } from './form-values';

export interface FormProps {
  readonly errors: FormErrors;
  readonly busy?: boolean;
  /** Needed where two forms of one page have a field of the same name. */
  readonly scope?: string;
  readonly onSubmit: (values: FormValues) => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A form with its error summary; its fields find their errors by name, and it cannot be sent twice at once. */
export function Form({ errors, busy = false, scope, onSubmit, children, className }: FormProps) {
  const context = useMemo(() => ({ errors, busy, scope: scope ?? null }), [errors, busy, scope]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    // Which of two buttons was pressed is a value like any other.
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (pressed instanceof HTMLButtonElement && pressed.name) data.set(pressed.name, pressed.value);
    onSubmit(formValues(data));
  };
  return (
    <FormContext value={context}>
      <form noValidate className={className} onSubmit={submit} aria-busy={busy}>
        <ErrorSummary errors={errors} {...(scope !== undefined && { scope })} />
        {children}
      </form>
    </FormContext>
  );
}
