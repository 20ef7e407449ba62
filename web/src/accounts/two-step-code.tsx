import { useEffect, useRef, useState } from 'react';
import { auth, type TwoStepSetUp } from '../app/session/auth-requests';
import { Button, SubmitButton } from '../ui/button';
import { Form } from '../ui/form';
import { useFormErrors } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { TextField } from '../ui/text-field';

function secretInGroups(totpUri: string): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

export interface TwoStepCodeProps {
  readonly setUp: TwoStepSetUp;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The key for the authenticator app, the backup codes, and the first code, which switches it on. */
export function TwoStepCode({ setUp, onDone, onCancel }: TwoStepCodeProps) {
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = async (values: FormValues) => {
    const code = values.text('code').replace(/\s/g, '');
    if (!errors.show(code ? [] : [{ field: 'code', message: 'Enter the 6-digit code' }])) return;
    setBusy(true);
    const answer = await auth.verifyCode(code);
    setBusy(false);
    if (answer.ok) onDone();
    else errors.show([{ field: 'code', message: answer.message }]);
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="nhsuk-heading-s">
        1. Add Kith to your app
      </h3>
      <p>
        On this device, <a href={setUp.totpURI}>open it in your authenticator app</a>. Or type this key into the app:
      </p>
      <p className="kith-secret">{secretInGroups(setUp.totpURI)}</p>
      <h3 className="nhsuk-heading-s">2. Keep your backup codes</h3>
      <p>Each works once, in place of the app. Print them or write them down; they are not shown again.</p>
      <ul className="kith-secret">
        {setUp.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <h3 className="nhsuk-heading-s">3. Enter the code your app shows</h3>
      <Form errors={errors} busy={busy} onSubmit={(values) => void submit(values)}>
        <TextField name="code" label="6-digit code" width={10} inputMode="numeric" autoComplete="one-time-code" code />
        <div className="nhsuk-button-group">
          <SubmitButton>Switch it on</SubmitButton>
          <Button secondary onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </Form>
    </>
  );
}
