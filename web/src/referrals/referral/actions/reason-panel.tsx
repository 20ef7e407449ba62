import type { TransitionName } from '@kith/referral-lifecycle';
import type { ReactNode } from 'react';
import { choicesOf } from '../../../ui/choice';
import type { FieldError } from '../../../ui/form-errors';
import type { FormValues } from '../../../ui/form-values';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { type RunningAction, TransitionPanel } from '../transition-panel';

export interface ReasonPanelProps<Code extends string> extends ActionProps {
  readonly name: TransitionName;
  readonly action: RunningAction;
  readonly labels: Readonly<Record<Code, string>>;
  readonly legend: string;
  readonly field?: 'reason' | 'outcome';
  readonly noteHint: string;
  /** What else is asked, with its own check. */
  readonly children?: ReactNode;
  readonly problemsIn?: (values: FormValues) => readonly FieldError[];
  readonly onSubmit: (code: Code, note: string | null, values: FormValues) => void;
}

/** A transition that asks for a reason out of a list, and for a note. */
export function ReasonPanel<Code extends string>(props: ReasonPanelProps<Code>) {
  const { name, target, main, action, labels, legend, field = 'reason', noteHint, children, problemsIn } = props;
  const submit = (values: FormValues) => {
    const code = values.choice(field, Object.keys(labels) as Code[]);
    const missing: FieldError[] =
      code === null ? [{ field, message: `Choose ${field === 'reason' ? 'a reason' : 'an outcome'}` }] : [];
    if (!action.errors.show([...missing, ...(problemsIn?.(values) ?? [])]) || code === null) return;
    props.onSubmit(code, values.optional('note'), values);
  };
  return (
    <TransitionPanel name={name} target={target} main={main} action={action} onSubmit={submit}>
      <Radios name={field} legend={legend} small choices={choicesOf(labels)} />
      {children}
      <TextArea name="note" label="Note (optional)" hint={noteHint} maxLength={2000} rows={3} />
    </TransitionPanel>
  );
}
