import { useState } from 'react';
import { Link } from 'react-router';
import { SubmitButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Form } from '../../ui/form';
import { useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { auth } from './auth-requests';
import { useReturnTo } from './return-to';
import { useArrival } from './use-arrival';

/** The second step of signing in: the code of an authenticator app, or a backup code. */
export function SignInCodePage() {
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const [withBackupCode, setWithBackupCode] = useState(false);
  const returnTo = useReturnTo();
  const arrive = useArrival();

  const verify = async (values: FormValues) => {
    const code = values.text('code').replace(/\s/g, '');
    const missing = withBackupCode ? 'Enter a backup code' : 'Enter the 6-digit code';
    if (!errors.show(code === '' ? [{ field: 'code', message: missing }] : [])) return;
    setBusy(true);
    const answer = withBackupCode
      ? await auth.verifyBackupCode(code)
      : await auth.verifyCode(code, values.flag('trustDevice'));
    if (answer.ok) await arrive(returnTo);
    else errors.show([{ field: 'code', message: answer.message }]);
    setBusy(false);
  };

  return (
    <div className="kith-narrow">
      <PageHeading>{withBackupCode ? 'Enter a backup code' : 'Enter your code'}</PageHeading>
      <Form key={String(withBackupCode)} errors={errors} busy={busy} onSubmit={(values) => void verify(values)}>
        {withBackupCode ? <BackupCodeField /> : <AppCodeFields />}
        <SubmitButton>Continue</SubmitButton>
      </Form>
      <p>
        <button type="button" className="kith-link-button" onClick={() => setWithBackupCode(!withBackupCode)}>
          {withBackupCode ? 'Use the code from your app' : 'Use a backup code instead'}
        </button>
      </p>
      <p>
        <Link to="/sign-in" state={{ returnTo }}>
          Start again
        </Link>
      </p>
    </div>
  );
}

function BackupCodeField() {
  return (
    <TextField name="code" label="Backup code" hint="One you have not used before" width={20} autoComplete="off" />
  );
}

function AppCodeFields() {
  return (
    <>
      <TextField
        name="code"
        label="6-digit code"
        hint="Your authenticator app shows it"
        width={10}
        inputMode="numeric"
        autoComplete="one-time-code"
        code
      />
      <Checkbox
        name="trustDevice"
        label="Do not ask for a code on this device for 30 days"
        hint="Only on a device that nobody else uses"
      />
    </>
  );
}
