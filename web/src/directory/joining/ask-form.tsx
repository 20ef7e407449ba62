import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/client/use-action';
import { graphql } from '../../gql';
import type { AskToJoinInput } from '../../gql/graphql';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import type { FormValues } from '../../ui/form-values';
import { PageHeading } from '../../ui/page-heading';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { WhereMailWorks } from './where-mail-works';

const ask = graphql(`
  mutation AskToJoin($input: AskToJoinInput!, $idempotencyKey: String!) {
    askToJoin(input: $input, idempotencyKey: $idempotencyKey) {
      ... on AskedToJoin {
        email
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

interface AskFormProps {
  readonly heading: ReactNode;
  /** What the page says before the form. */
  readonly children?: ReactNode;
  /** Fields about the organisation. */
  readonly organisation?: ReactNode;
  readonly organisationIn: (values: FormValues) => Pick<AskToJoinInput, 'organisationId' | 'organisation'>;
}

/** Who asks, and how that can be checked; and, once it is sent, what happens next. Nothing of it is remembered here. */
export function AskForm({ heading, children, organisation, organisationIn }: AskFormProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const navigate = useNavigate();
  const asking = useAction(ask, {
    onSuccess: ({ email }) => {
      setSentTo(email);
      // The same address, so that Back leads to no form; the heading takes the focus as on any other page.
      void navigate('.', { replace: true });
    },
  });
  if (sentTo !== null) return <Asked email={sentTo} />;
  const submit = (values: FormValues) => {
    const who = { name: values.text('name'), role: values.text('role'), email: values.text('email') };
    void asking.run({ input: { ...organisationIn(values), ...who, howToCheck: values.text('howToCheck') } });
  };
  return (
    <>
      {heading}
      <WhereMailWorks>
        {children}
        <Form errors={asking.errors} busy={asking.busy} onSubmit={submit}>
          {organisation}
          <TextField name="name" label="Your name" autoComplete="name" />
          <TextField name="role" label="What you do there" hint="Such as chair, secretary or coordinator" />
          <TextField
            name="email"
            type="email"
            label="Your work e-mail address"
            hint="We send a link to it. One that your website or your listing shows is easiest to check"
            autoComplete="email"
            spellCheck={false}
          />
          <TextArea
            name="howToCheck"
            label="How can we check that you speak for the organisation?"
            hint="Such as a phone number on your website, or who knows you. Write nothing about the people you support"
            maxLength={600}
            rows={3}
          />
          <SubmitButton>Send the request</SubmitButton>
        </Form>
      </WhereMailWorks>
    </>
  );
}

function Asked({ email }: { readonly email: string }) {
  return (
    <>
      <PageHeading>Check your e-mail</PageHeading>
      <p>
        We have sent a link to <strong>{email}</strong>. Open it within two days and confirm that it was you.
      </p>
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>You confirm your address. Until then nobody sees your request.</li>
        <li>An editor of the directory makes sure that you speak for the organisation. They may ring you.</li>
        <li>You get an e-mail: with an invitation to choose a password, or with the reason why not.</li>
      </ol>
      <p>
        Nothing there after a few minutes? Look among unwanted mail, and check the address. You can close this page: the
        link says at any time how your request stands.
      </p>
    </>
  );
}
