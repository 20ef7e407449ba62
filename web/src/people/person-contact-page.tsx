import { parsePostcode } from '@kith/nhs';
import { useParams } from 'react-router';
import { QueryState } from '../app/client/query-state';
import { useAction } from '../app/client/use-action';
import { usePageQuery } from '../app/client/use-page-query';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import type { PersonContactPageQuery } from '../gql/graphql';
import { Button, SubmitButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Form } from '../ui/form';
import type { FormValues } from '../ui/form-values';
import { Section } from '../ui/section';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { ContactFields } from './find-person/contact-fields';
import { contactInput } from './find-person/registration-input';

const pageQuery = graphql(`
  query PersonContactPage($id: ID!) {
    person(id: $id) {
      id
      version
      viewerCanEdit
      identity {
        addressLines
        postcode
        phone
        email
        preferredContact
        mayLeaveMessage
        safeContactNotes
      }
    }
  }
`);

const changeContactDetails = graphql(`
  mutation ChangeContactDetails(
    $personId: ID!
    $expectedVersion: Int!
    $input: ContactDetailsInput!
    $idempotencyKey: String
  ) {
    changeContactDetails(
      personId: $personId
      expectedVersion: $expectedVersion
      input: $input
      idempotencyKey: $idempotencyKey
    ) {
      ... on Person {
        id
        version
        ...PersonContact
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

/** Changing how a person is reached. */
export function PersonContactPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <QueryState query={page} below />;
  const { person } = page.data;
  return (
    <Section heading="Change contact details">
      {person.identity && person.viewerCanEdit ? (
        <ChangeForm key={person.version} person={person} identity={person.identity} reload={page.refetch} />
      ) : (
        <EmptyState>Those who see this person in full, and whose role is to refer people, change them here.</EmptyState>
      )}
    </Section>
  );
}

type Person = PersonContactPageQuery['person'];

interface ChangeFormProps {
  readonly person: Person;
  readonly identity: NonNullable<Person['identity']>;
  readonly reload: () => void;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function ChangeForm({ person, identity, reload }: ChangeFormProps) {
  const { sayDone } = useMessages();
  const changing = useAction(changeContactDetails, { onSuccess: () => sayDone('The contact details are changed') });
  const submit = (values: FormValues) => {
    const postcode = parsePostcode(values.text('postcode'));
    if (!changing.errors.show(postcode.ok ? [] : [{ field: 'postcode', message: postcode.message }])) return;
    const address = { addressLines: linesOf(values.text('addressLines')), postcode: values.text('postcode') };
    const input = { ...contactInput(values), ...address };
    void changing.run({ personId: person.id, expectedVersion: person.version, input });
  };
  const answers = { ...identity, preferredContact: identity.preferredContact ?? null };
  return (
    <div className="kith-narrow">
      <p>Everybody who sees this person in full sees the change at once.</p>
      <Form errors={changing.errors} busy={changing.busy} onSubmit={submit}>
        {changing.problem?.__typename === 'PersonChanged' && (
          <p>
            <Button secondary small onClick={reload}>
              Show the current details
            </Button>
          </p>
        )}
        <ContactFields answers={answers} />
        <TextArea
          name="addressLines"
          label="Address, without the postcode (optional)"
          rows={3}
          defaultValue={identity.addressLines.join('\n')}
        />
        <TextField
          name="postcode"
          label="Postcode"
          width={10}
          autoComplete="off"
          defaultValue={identity.postcode ?? ''}
        />
        <SubmitButton>Save the contact details</SubmitButton>
      </Form>
    </div>
  );
}
