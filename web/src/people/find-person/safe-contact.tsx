import { useAction } from '../../app/client/use-action';
import { getFragmentData } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ActionPanel } from '../../ui/action-panel';
import { Facts } from '../../ui/facts';
import type { FormValues } from '../../ui/form-values';
import { changeContactDetails, contactDetails } from './contact-details';
import { ContactFields } from './contact-fields';
import { contactMethodLabels, messageWords } from './contact-words';
import { type ChosenPerson, personChoice } from './person-choice';
import { contactInput } from './registration-input';

export interface SafeContactProps {
  readonly person: ChosenPerson;
  readonly onChanged: (person: ChosenPerson) => void;
}

/** How to contact somebody safely, as it is on record, to be put right on the spot. */
export function SafeContact({ person, onChanged }: SafeContactProps) {
  const changing = useAction(changeContactDetails, {
    onSuccess: (changed) => onChanged(getFragmentData(personChoice, changed)),
  });
  const { id, version } = person;
  const details = getFragmentData(contactDetails, person.identity);
  if (!details) return null;
  const { phone, email, preferredContact, mayLeaveMessage, safeContactNotes, addressLines, postcode } = details;
  const submit = (values: FormValues) => {
    const input = { ...contactInput(values), addressLines, postcode: postcode ?? '' };
    void changing.run({ personId: id, expectedVersion: version, input });
  };
  return (
    <>
      <h3 className="nhsuk-heading-s">How to contact them safely</h3>
      <Facts
        facts={[
          { label: 'Phone', value: phone },
          { label: 'E-mail', value: email },
          { label: 'Likes to be reached by', value: preferredContact && contactMethodLabels[preferredContact] },
          { label: 'Messages', value: messageWords(mayLeaveMessage) },
          { label: 'To mind', value: safeContactNotes ?? 'Nothing on record' },
        ]}
      />
      {person.viewerCanEdit && (
        <ActionGroup key={version} label="How to contact them">
          <ActionPanel
            label="Change how to contact them"
            consequence="This changes what is on record for everybody who sees this person in full."
            submitLabel="Save"
            small
            errors={changing.errors}
            busy={changing.busy}
            onSubmit={submit}
          >
            <ContactFields answers={details} />
          </ActionPanel>
        </ActionGroup>
      )}
    </>
  );
}
