import { useState } from 'react';
import { useLocation } from 'react-router';
import { ButtonLink, SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { type FieldError, useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { PageHeading } from '../../ui/page-heading';
import { PasswordField } from '../../ui/password-field';
import { useMessages } from '../layout/messages';
import { auth, shortestPassword } from './auth-requests';
import { useSession } from './session';

function problemsIn(password: string): FieldError[] {
  if ([...password].length >= shortestPassword) return [];
  return [{ field: 'password', message: `Your password must have ${shortestPassword} characters or more` }];
}

/** Where the link of the mail leads. Its token stands in the fragment, which no server and no log sees. */
export function NewPasswordPage() {
  const token = decodeURIComponent(useLocation().hash.slice(1));
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const [usable, setUsable] = useState(token !== '');
  const { sayDone } = useMessages();
  const { end } = useSession();

  const choose = async (values: FormValues) => {
    const password = values.exact('password');
    if (!errors.show(problemsIn(password))) return;
    setBusy(true);
    const answer = await auth.setPassword(token, password);
    setBusy(false);
    if (answer.ok) {
      // All sessions are over, that of this browser too.
      end();
      sayDone('You have a new password. Now sign in with it', '/sign-in');
    } else if (answer.code === 'INVALID_TOKEN') setUsable(false);
    else errors.show([{ field: answer.status === 400 ? 'password' : null, message: answer.message }]);
  };

  if (!usable) return <UnusableLink />;
  return (
    <div className="kith-narrow">
      <PageHeading>Choose a new password</PageHeading>
      <p>Wherever you are signed in now, you will have to sign in again.</p>
      <Form errors={errors} busy={busy} onSubmit={(values) => void choose(values)}>
        <PasswordField
          name="password"
          label="New password"
          hint={`${shortestPassword} characters or more. Three random words are easy to keep in mind and hard to guess`}
          autoComplete="new-password"
        />
        <SubmitButton>Save the password</SubmitButton>
      </Form>
    </div>
  );
}

function UnusableLink() {
  return (
    <div className="kith-narrow">
      <PageHeading>This link cannot be used</PageHeading>
      <p>It may have been used already, be older than 45 minutes, or not have been copied as a whole.</p>
      <ButtonLink to="/forgotten-password">Ask for a new link</ButtonLink>
    </div>
  );
}
