import { type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { ActionGroupContext } from './action-group';
import { Button, SubmitButton } from './button';
import { Form } from './form';
import type { FormErrors } from './form-errors';
import type { FormValues } from './form-values';

export interface ActionPanelProps {
  /** What the button says: "Decline". */
  readonly label: string;
  /** What it is about, said only to those who listen, where several buttons read alike: "of Ann Lee". */
  readonly labelFor?: string;
  readonly heading?: string;
  /** What will happen: "They will no longer see this person's details." */
  readonly consequence: ReactNode;
  readonly submitLabel: string;
  /** A second way to send it, which the values tell by the flag `also`: "Accept and next". */
  readonly alsoLabel?: string | undefined;
  readonly errors: FormErrors;
  readonly busy: boolean;
  readonly onSubmit: (values: FormValues) => void;
  /** What the action needs to be told; nothing where a click is enough. */
  readonly children?: ReactNode;
  /** The usual next step; the others are secondary. */
  readonly main?: boolean;
  /** It cannot be undone, or takes something away. */
  readonly warning?: boolean;
  readonly small?: boolean;
}

/** An action on the same page: a button that reveals what it needs and says what will happen. Stands in an ActionGroup. */
export function ActionPanel({ label, labelFor, main = false, small = false, errors, ...rest }: ActionPanelProps) {
  const { open, setOpen } = useContext(ActionGroupContext);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = open === id;
  const close = () => {
    errors.clear();
    setOpen(null);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        ref={opener}
        secondary={!main}
        small={small}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        onClick={() => (isOpen ? close() : setOpen(id))}
      >
        {label}
        {labelFor !== undefined && <span className="nhsuk-u-visually-hidden"> {labelFor}</span>}
      </Button>
      {isOpen && <OpenPanel {...rest} id={id} label={label} errors={errors} onCancel={close} />}
    </>
  );
}

interface OpenPanelProps extends Omit<ActionPanelProps, 'main' | 'small' | 'labelFor'> {
  readonly id: string;
  readonly onCancel: () => void;
}

function OpenPanel({
  id,
  label,
  heading = label,
  consequence,
  submitLabel,
  alsoLabel,
  warning,
  onCancel,
  ...form
}: OpenPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section id={`${id}-panel`} aria-labelledby={`${id}-heading`} className="kith-action-panel">
      <h2 id={`${id}-heading`} ref={title} tabIndex={-1} className="nhsuk-heading-s">
        {heading}
      </h2>
      <p>{consequence}</p>
      <Form scope={id} errors={form.errors} busy={form.busy} onSubmit={form.onSubmit}>
        {form.children}
        <div className="nhsuk-button-group">
          <SubmitButton warning={warning ?? false}>{submitLabel}</SubmitButton>
          {alsoLabel !== undefined && (
            <SubmitButton secondary name="also">
              {alsoLabel}
            </SubmitButton>
          )}
          <Button secondary onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </Form>
    </section>
  );
}
