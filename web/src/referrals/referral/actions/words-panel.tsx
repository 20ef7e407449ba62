import type { TransitionName } from '@kith/referral-lifecycle';
import type { FormValues } from '../../../ui/form-values';
import { TextArea } from '../../../ui/text-area';
import type { ActionProps } from '../action-target';
import { type RunningAction, TransitionPanel } from '../transition-panel';

export interface WordsPanelProps extends ActionProps {
  readonly name: TransitionName;
  readonly action: RunningAction;
  readonly field: 'message' | 'reason';
  readonly label: string;
  readonly hint: string;
  /** What to say when nothing was written. */
  readonly missing: string;
  readonly onSubmit: (words: string) => void;
}

/** A transition that asks for some lines of text. */
export function WordsPanel({ field, label, hint, missing, onSubmit, ...panel }: WordsPanelProps) {
  const submit = (values: FormValues) => {
    const words = values.text(field);
    if (panel.action.errors.show(words === '' ? [{ field, message: missing }] : [])) onSubmit(words);
  };
  return (
    <TransitionPanel {...panel} onSubmit={submit}>
      <TextArea name={field} label={label} hint={hint} maxLength={2000} />
    </TransitionPanel>
  );
}
