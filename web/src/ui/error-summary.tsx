import { ErrorSummary as NhsErrorSummary } from 'nhsuk-react-components';
import { type MouseEvent, useEffect, useRef } from 'react';
import { fieldId } from './form-context';
import type { FormErrors } from './form-errors';

export interface ErrorSummaryProps {
  readonly errors: FormErrors;
  readonly scope?: string;
}

/** Brings a field into view and puts the focus into it, or into the chosen or else the first field of its group. */
export function focusField(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const first = element.matches('input, select, textarea, button')
    ? element
    : (element.querySelector<HTMLElement>('input[type="radio"]:checked') ??
      element.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, button'));
  const group = element.closest('.nhsuk-form-group') ?? element;
  group.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
}

/** Says what to put right and links to the fields; takes the focus after each failed attempt. */
export function ErrorSummary({ errors, scope }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.attempt === 0 || errors.list.length === 0) return;
    summary.current?.scrollIntoView({ block: 'center' });
    summary.current?.focus({ preventScroll: true });
  }, [errors.attempt, errors.list]);
  if (errors.list.length === 0) return null;

  const goTo = (event: MouseEvent, field: string) => {
    event.preventDefault();
    focusField(fieldId(scope ?? null, field));
  };
  return (
    <NhsErrorSummary ref={summary} tabIndex={-1} disableAutoFocus>
      <NhsErrorSummary.Title>There is a problem</NhsErrorSummary.Title>
      <NhsErrorSummary.List>
        {errors.list.map(({ field, message }) => (
          <NhsErrorSummary.ListItem
            key={`${field}:${message}`}
            {...(field !== null && {
              href: `#${fieldId(scope ?? null, field)}`,
              onClick: (event: MouseEvent) => goTo(event, field),
            })}
          >
            {message}
          </NhsErrorSummary.ListItem>
        ))}
      </NhsErrorSummary.List>
    </NhsErrorSummary>
  );
}
