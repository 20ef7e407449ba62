import { type TransitionName, transitions } from '@kith/referral-lifecycle';
import type { ReactNode } from 'react';
import { ActionPanel } from '../../ui/action-panel';
import { Button } from '../../ui/button';
import type { FormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import type { ActionProps } from './action-target';

export interface RunningAction {
  readonly errors: FormErrors;
  readonly busy: boolean;
  readonly problem: { readonly __typename: string } | null;
}

export interface TransitionPanelProps extends ActionProps {
  readonly name: TransitionName;
  readonly action: RunningAction;
  readonly onSubmit: (values: FormValues) => void;
  readonly alsoLabel?: string;
  readonly children?: ReactNode;
}

const cannotBeUndone: ReadonlySet<TransitionName> = new Set(['decline', 'withdraw', 'discard', 'markInError']);

/** A transition on the page of its referral, in the words of the table of transitions. */
export function TransitionPanel({ name, target, main, action, onSubmit, alsoLabel, children }: TransitionPanelProps) {
  const { label, consequence } = transitions[name];
  return (
    <ActionPanel
      label={label}
      consequence={consequence}
      submitLabel={label}
      alsoLabel={alsoLabel}
      main={main}
      warning={cannotBeUndone.has(name)}
      errors={action.errors}
      busy={action.busy}
      onSubmit={onSubmit}
    >
      <ShowCurrentState problem={action.problem} reload={target.reload} />
      {children}
    </ActionPanel>
  );
}

interface ShowCurrentStateProps {
  readonly problem: { readonly __typename: string } | null;
  readonly reload: () => void;
}

/** The way on once somebody else was faster: nothing is sent again before one has seen what they did. */
export function ShowCurrentState({ problem, reload }: ShowCurrentStateProps) {
  if (problem?.__typename !== 'ReferralChanged' && problem?.__typename !== 'TransitionNotAllowed') return null;
  return (
    <p>
      Nothing of what you entered here was saved.{' '}
      <Button secondary small onClick={reload}>
        Show the current state
      </Button>
    </p>
  );
}
