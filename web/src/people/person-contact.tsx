import { formatNhsNumber } from '@kith/nhs';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { ContactDetailsFragment, PersonContactFragment } from '../gql/graphql';
import { longDate } from '../ui/date-words';
import { type Fact, Facts } from '../ui/facts';
import { Warning } from '../ui/notice';
import { PhoneLink } from '../ui/phone-link';
import { contactDetails } from './find-person/contact-details';
import { contactMethodLabels, messageWords } from './find-person/contact-words';
import { personOutline, sentenceCase } from './person-words';

const personContact = graphql(`
  fragment PersonContact on Person {
    id
    initials
    ageBand
    outcode
    viewerAccess
    identity {
      givenName
      familyName
      nhsNumber
      dateOfBirth
      ...ContactDetails
    }
  }
`);

type Identity = NonNullable<PersonContactFragment['identity']>;
type Details = ContactDetailsFragment;

/** Who somebody is and how to reach them safely, as far as one may see. */
export function PersonContact(props: { readonly person: FragmentType<typeof personContact> }) {
  const person = getFragmentData(personContact, props.person);
  const { identity } = person;
  if (!identity) {
    return (
      <>
        <Facts
          facts={[
            { label: 'Initials', value: person.initials },
            { label: 'Age and area', value: sentenceCase(personOutline(person)) },
          ]}
        />
        <p>Name and contact details are shown to your organisation once it has accepted.</p>
      </>
    );
  }
  const details = getFragmentData(contactDetails, identity);
  return (
    <>
      <ContactSafely details={details} />
      <Facts facts={identityFacts(identity, details)} />
    </>
  );
}

function ContactSafely({ details }: { readonly details: Details }) {
  const { safeContactNotes, mayLeaveMessage, phone, email } = details;
  if (!safeContactNotes && (mayLeaveMessage || (!phone && !email))) return null;
  return (
    <Warning heading="Contact safely">
      {safeContactNotes && <p className="kith-lines">{safeContactNotes}</p>}
      {!mayLeaveMessage && (
        <p>
          <strong>{messageWords(mayLeaveMessage)}</strong>, neither on the phone nor with anybody else.
        </p>
      )}
    </Warning>
  );
}

function identityFacts(identity: Identity, details: Details): readonly Fact[] {
  const { phone, email, preferredContact, mayLeaveMessage } = details;
  const { nhsNumber } = identity;
  const address = [...details.addressLines, details.postcode].filter(Boolean).join(', ');
  return [
    { label: 'Name', value: `${identity.givenName} ${identity.familyName}` },
    { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
    { label: 'E-mail', value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: 'Prefers', value: preferredContact && contactMethodLabels[preferredContact] },
    { label: 'Messages', value: messageWords(mayLeaveMessage) },
    { label: 'Address', value: address },
    { label: 'Date of birth', value: longDate(identity.dateOfBirth) },
    { label: 'NHS number', value: nhsNumber && formatNhsNumber(nhsNumber) },
  ];
}
