import { useState } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { type FieldError, useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { PageHeading } from '../../ui/page-heading';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { auth } from './auth-requests';
import { useReturnTo } from './return-to';
import { useSession } from './session';
import { useArrival } from './use-arrival';

function missing(email: string, password: string): FieldError[] {
  const errors: FieldError[] = [];
  if (email === '') errors.push({ field: 'email', message: 'Enter your e-mail address' });
  if (password === '') errors.push({ field: 'password', message: 'Enter your password' });
  return errors;
}

interface SignInState {
  /** Somebody was signed in here before. */
  readonly ended?: boolean;
}

/** Signing in with e-mail address and password. */
export function SignInPage() {
  const { viewer } = useSession();
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const returnTo = useReturnTo();
  const ended = (useLocation().state as SignInState | null)?.ended === true;
  const navigate = useNavigate();
  const arrive = useArrival();

  const signIn = async (values: FormValues) => {
    const email = values.text('email');
    const password = values.exact('password');
    if (!errors.show(missing(email, password))) return;
    setBusy(true);
    const answer = await auth.signIn(email, password);
    if (!answer.ok) errors.show([{ field: answer.status === 401 ? 'email' : null, message: answer.message }]);
    else if (answer.data.twoFactorRedirect) await navigate('/sign-in/code', { state: { returnTo } });
    else await arrive(returnTo);
    setBusy(false);
  };

  if (viewer && !busy) return <Navigate to={returnTo} replace />;
  return (
    <div className="kith-narrow">
      <PageHeading>Sign in</PageHeading>
      {ended && (
        <div className="nhsuk-inset-text">
          <p>
            Your session has ended: it does after 30 minutes without any activity, and after 12 hours in any case. What
            you had saved or sent is safe. Sign in and you are back where you were.
          </p>
        </div>
      )}
      <Form errors={errors} busy={busy} onSubmit={(values) => void signIn(values)}>
        <TextField name="email" type="email" label="E-mail address" autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label="Password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <p>
        <Link to="/forgotten-password">Forgotten your password?</Link>
      </p>
      <p>
        You get an account by invitation from the manager of your organisation or the administrator of this network.
      </p>
      <p>
        You run a group, a charity or a club? <Link to="/join">Keep your listing up to date yourself</Link>
      </p>
    </div>
  );
}
