import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { shortestPassword } from '../app/session/auth-requests';
import { graphql } from '../gql';
import { SubmitButton } from '../ui/button';
import { Form } from '../ui/form';
import type { FieldError } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { PasswordField } from '../ui/password-field';
import { TextField } from '../ui/text-field';

const acceptInvitation = graphql(`
  mutation AcceptInvitation($token: String!, $name: String!, $password: String!) {
    acceptInvitation(token: $token, name: $name, password: $password) {
      ... on InvitationAccepted {
        email
        organisation {
          id
          name
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

export interface AcceptInvitationProps {
  readonly token: string;
  readonly email: string;
  readonly accountExists: boolean;
}

function problemsIn(name: string, password: string, accountExists: boolean): FieldError[] {
  const errors: FieldError[] = [];
  if (name === '' && !accountExists) errors.push({ field: 'name', message: 'Enter your name' });
  if (accountExists && password === '') errors.push({ field: 'password', message: 'Enter your password' });
  if (!accountExists && password.length < shortestPassword) {
    errors.push({ field: 'password', message: `Your password must have ${shortestPassword} characters or more` });
  }
  return errors;
}

/** Accepts an invitation: with a new name and password, or into the account that exists for this e-mail address. */
export function AcceptInvitation({ token, email, accountExists }: AcceptInvitationProps) {
  const { sayDone } = useMessages();
  const accepting = useAction(acceptInvitation, {
    onSuccess: ({ organisation }) => sayDone(`You have joined ${organisation.name}. Now sign in`, '/sign-in'),
  });
  const submit = (values: FormValues) => {
    const name = values.text('name');
    const password = values.exact('password');
    if (!accepting.errors.show(problemsIn(name, password, accountExists))) return;
    void accepting.run({ token, name, password });
  };
  return (
    <Form errors={accepting.errors} busy={accepting.busy} onSubmit={submit}>
      <TextField
        name="username"
        type="email"
        label="E-mail address"
        hint="You sign in with it"
        autoComplete="username"
        defaultValue={email}
        readOnly
      />
      {!accountExists && (
        <TextField name="name" label="Your name" hint="As those you work with know you" autoComplete="name" />
      )}
      {accountExists ? (
        <PasswordField
          name="password"
          label="Your password"
          hint="You have an account already: the one you sign in with"
          autoComplete="current-password"
        />
      ) : (
        <PasswordField
          name="password"
          label="Choose a password"
          hint={`${shortestPassword} characters or more. Three random words are easy to keep in mind and hard to guess`}
          autoComplete="new-password"
        />
      )}
      <SubmitButton>Accept the invitation</SubmitButton>
    </Form>
  );
}
