import { isOdsCode, normaliseOdsCode, parsePostcode } from '@kith/nhs';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import type { OrganisationKind } from '../gql/graphql';
import { BackLink } from '../ui/back-link';
import { SubmitButton } from '../ui/button';
import { choicesOf } from '../ui/choice';
import { Form } from '../ui/form';
import type { FieldError } from '../ui/form-errors';
import type { FormValues } from '../ui/form-values';
import { PageHeading } from '../ui/page-heading';
import { Radios } from '../ui/radios';
import { TextField } from '../ui/text-field';
import { kindWords } from './kind-words';

const registerOrganisation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!, $idempotencyKey: String!) {
    registerOrganisation(input: $input, idempotencyKey: $idempotencyKey) {
      ... on Organisation {
        id
        ...OrganisationRow
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

const kinds = Object.keys(kindWords) as OrganisationKind[];

/** Without its kind nothing can be asked; otherwise the server says all that is wrong at once. */
function problemsWithoutKind(values: FormValues): readonly FieldError[] {
  const problems: FieldError[] = [{ field: 'kind', message: 'Choose what kind of organisation it is' }];
  if (values.text('name') === '') problems.push({ field: 'name', message: 'Enter the name of the organisation' });
  const odsCode = values.optional('odsCode');
  if (odsCode !== null && !isOdsCode(normaliseOdsCode(odsCode))) {
    problems.push({ field: 'odsCode', message: 'Enter an ODS code such as A87654, or leave it empty' });
  }
  const postcode = values.optional('postcode');
  const parsed = postcode === null ? null : parsePostcode(postcode);
  if (parsed && !parsed.ok) problems.push({ field: 'postcode', message: parsed.message });
  return problems;
}

/** Takes a new organisation into the network. */
export function RegisterOrganisationPage() {
  const { sayDone } = useMessages();
  const registering = useAction(registerOrganisation, {
    onSuccess: ({ id }) => sayDone('The organisation is registered. Invite its first member', `/organisations/${id}`),
  });
  const submit = (values: FormValues) => {
    const kind = values.choice('kind', kinds);
    if (kind === null) return void registering.errors.show(problemsWithoutKind(values));
    const contact = { phone: values.optional('phone'), email: values.optional('email') };
    const place = { odsCode: values.optional('odsCode'), postcode: values.optional('postcode') };
    void registering.run({ input: { kind, name: values.text('name'), ...place, ...contact } });
  };
  return (
    <div className="kith-narrow">
      <BackLink to="/organisations">Organisations</BackLink>
      <PageHeading>Register an organisation</PageHeading>
      <Form errors={registering.errors} busy={registering.busy} onSubmit={submit}>
        <Radios name="kind" legend="Kind of organisation" small choices={choicesOf(kindWords)} />
        <TextField name="name" label="Name" autoComplete="off" />
        <TextField
          name="odsCode"
          label="ODS code (if it has one)"
          hint="For a practice, a letter and five digits, like A12345"
          width={10}
          spellCheck={false}
        />
        <TextField name="postcode" label="Postcode (optional)" width={10} />
        <TextField name="phone" type="tel" label="Phone (optional)" width={20} />
        <TextField name="email" type="email" label="E-mail address (optional)" />
        <SubmitButton>Register the organisation</SubmitButton>
      </Form>
    </div>
  );
}
