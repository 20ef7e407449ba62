import { useState } from 'react';
import { auth, type TwoStepSetUp } from '../app/session/auth-requests';
import { ActionPanel } from '../ui/action-panel';
import { useFormErrors } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { PasswordField } from '../ui/password-field';

type TwoStepPasswordProps =
  | { readonly turnOn: true; readonly onDone: (setUp: TwoStepSetUp) => void }
  | { readonly turnOn: false; readonly onDone: () => void };

/** Asks for the password before two-step sign-in is set up or switched off. */
export function TwoStepPassword(props: TwoStepPasswordProps) {
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const submit = async (values: FormValues) => {
    const password = values.exact('password');
    if (!errors.show(password ? [] : [{ field: 'password', message: 'Enter your password' }])) return;
    setBusy(true);
    const answer = await (props.turnOn ? auth.beginTwoStep(password) : auth.endTwoStep(password));
    setBusy(false);
    if (!answer.ok) errors.show([{ field: 'password', message: answer.message }]);
    else if (props.turnOn) props.onDone(answer.data as TwoStepSetUp);
    else props.onDone();
  };
  return (
    <ActionPanel
      label={props.turnOn ? 'Set up two-step sign-in' : 'Switch off two-step sign-in'}
      consequence={
        props.turnOn
          ? 'You need an authenticator app, on your phone or computer. First, your password.'
          : 'Signing in will ask for your password only, and your backup codes stop working.'
      }
      submitLabel={props.turnOn ? 'Continue' : 'Switch it off'}
      main={props.turnOn}
      warning={!props.turnOn}
      errors={errors}
      busy={busy}
      onSubmit={(values) => void submit(values)}
    >
      <PasswordField name="password" label="Your password" autoComplete="current-password" />
    </ActionPanel>
  );
}
