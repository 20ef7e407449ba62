import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { BackLink } from '../../ui/back-link';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { Loading } from '../../ui/loading';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { auth } from './auth-requests';
import { useMailWorks } from './use-mail-works';

interface Asked {
  readonly askedFor?: string;
}

/** Asks for a link by which to choose a new password. The answer never tells whether an address has an account. */
export function ForgottenPasswordPage() {
  const { askedFor } = (useLocation().state ?? {}) as Asked;
  const byMail = useMailWorks();
  if (askedFor !== undefined) return <LinkAsked email={askedFor} />;
  return (
    <div className="kith-narrow">
      <BackLink to="/sign-in">Sign in</BackLink>
      <PageHeading>Forgotten your password?</PageHeading>
      {byMail === undefined && <Loading />}
      {byMail === true && <AskForLink />}
      {byMail === false && <NoMail />}
    </div>
  );
}

function AskForLink() {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const [busy, setBusy] = useState(false);
  const ask = async (values: FormValues) => {
    const email = values.text('email');
    if (!errors.show(email === '' ? [{ field: 'email', message: 'Enter your e-mail address' }] : [])) return;
    setBusy(true);
    const answer = await auth.askForLink(email);
    setBusy(false);
    if (answer.ok) await navigate('/forgotten-password', { state: { askedFor: email } satisfies Asked });
    else errors.show([{ field: answer.status === 400 ? 'email' : null, message: answer.message }]);
  };
  return (
    <>
      <p>We send you a link by which you choose a new one.</p>
      <Form errors={errors} busy={busy} onSubmit={(values) => void ask(values)}>
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="The one you sign in with"
          autoComplete="username"
          spellCheck={false}
        />
        <SubmitButton>Send the link</SubmitButton>
      </Form>
    </>
  );
}

/** What to do next, whether the address has an account or not. */
function LinkAsked({ email }: { readonly email: string }) {
  return (
    <div className="kith-narrow">
      <PageHeading>Check your e-mail</PageHeading>
      <p>
        If <strong>{email}</strong> has an account here, a link to choose a new password is on its way. It works once
        and for 45 minutes.
      </p>
      <p>
        Nothing there after a few minutes? Look among unwanted mail, and check that this is the address you sign in
        with. You can <Link to="/forgotten-password">ask again</Link>, or turn to the manager of your organisation.
      </p>
    </div>
  );
}

function NoMail() {
  return (
    <>
      <p>Kith cannot send e-mail in this network, so nobody can be sent a link.</p>
      <p>
        Ask the administrator of this network, in person or by a phone number you know. They make a link by which you
        choose a new password, and hand it to you.
      </p>
    </>
  );
}
