import { useParams } from 'react-router';
import { useAction } from '../app/client/use-action';
import { usePageQuery } from '../app/client/use-page-query';
import { useMessages } from '../app/layout/messages';
import { getFragmentData, graphql } from '../gql';
import type { ContactDetailsFragment, PersonContactPageQuery } from '../gql/graphql';
import { Button, SubmitButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Form } from '../ui/form';
import type { FormValues } from '../ui/form-values';
import { Section } from '../ui/section';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { changeContactDetails, contactDetails } from './find-person/contact-details';
import { ContactFields } from './find-person/contact-fields';
import { contactInput, linesOf } from './find-person/registration-input';
import { PersonSectionState } from './person-section-state';

const pageQuery = graphql(`
  query PersonContactPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
      version
      viewerCanEdit
      identity {
        ...ContactDetails
      }
    }
  }
`);

/** Changing how a person is reached. */
export function PersonContactPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <PersonSectionState query={page} />;
  const { person } = page.data;
  const details = getFragmentData(contactDetails, person.identity);
  return (
    <Section heading="Change contact details">
      {details && person.viewerCanEdit ? (
        <ChangeForm key={person.version} person={person} details={details} reload={page.refetch} />
      ) : (
        <EmptyState>Those who see this person in full, and whose role is to refer people, change them here.</EmptyState>
      )}
    </Section>
  );
}

interface ChangeFormProps {
  readonly person: PersonContactPageQuery['person'];
  readonly details: ContactDetailsFragment;
  readonly reload: () => void;
}

function ChangeForm({ person, details, reload }: ChangeFormProps) {
  const { sayDone } = useMessages();
  const changing = useAction(changeContactDetails, { onSuccess: () => sayDone('The contact details are changed') });
  const submit = (values: FormValues) => {
    const address = { addressLines: linesOf(values.text('addressLines')), postcode: values.text('postcode') };
    const input = { ...contactInput(values), ...address };
    void changing.run({ personId: person.id, expectedVersion: person.version, input });
  };
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
        <ContactFields answers={details} />
        <TextArea
          name="addressLines"
          label="Address, without the postcode (optional)"
          rows={3}
          defaultValue={details.addressLines.join('\n')}
        />
        <TextField
          name="postcode"
          label="Postcode"
          width={10}
          autoComplete="off"
          defaultValue={details.postcode ?? ''}
        />
        <SubmitButton>Save the contact details</SubmitButton>
      </Form>
    </div>
  );
}
