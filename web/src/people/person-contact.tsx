import { formatNhsNumber } from '@kith/nhs';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { PersonContactFragment } from '../gql/graphql';
import { longDate } from '../ui/date-words';
import { type Fact, Facts } from '../ui/facts';
import { Warning } from '../ui/notice';
import { PhoneLink } from '../ui/phone-link';
import { contactMethodLabels } from './find-person/contact-words';
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
      addressLines
      postcode
      phone
      email
      preferredContact
      mayLeaveMessage
      safeContactNotes
    }
  }
`);

type Identity = NonNullable<PersonContactFragment['identity']>;

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
  return (
    <>
      <SafeContact identity={identity} />
      <Facts facts={identityFacts(identity)} />
    </>
  );
}

function SafeContact({ identity }: { readonly identity: Identity }) {
  const { safeContactNotes, mayLeaveMessage, phone, email } = identity;
  if (!safeContactNotes && (mayLeaveMessage || (!phone && !email))) return null;
  return (
    <Warning heading="Contact safely">
      {safeContactNotes && <p className="kith-lines">{safeContactNotes}</p>}
      {!mayLeaveMessage && (
        <p>
          <strong>Do not leave a message</strong>, neither on the phone nor with anybody else.
        </p>
      )}
    </Warning>
  );
}

function identityFacts(identity: Identity): readonly Fact[] {
  const { phone, email, preferredContact, mayLeaveMessage, nhsNumber } = identity;
  const address = [...identity.addressLines, identity.postcode].filter(Boolean).join(', ');
  return [
    { label: 'Name', value: `${identity.givenName} ${identity.familyName}` },
    { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
    { label: 'E-mail', value: email && <a href={`mailto:${email}`}>{email}</a> },
    { label: 'Prefers', value: preferredContact && contactMethodLabels[preferredContact] },
    { label: 'Messages', value: mayLeaveMessage ? 'You may leave one' : 'Leave none' },
    { label: 'Address', value: address },
    { label: 'Date of birth', value: longDate(identity.dateOfBirth) },
    { label: 'NHS number', value: nhsNumber && formatNhsNumber(nhsNumber) },
  ];
}
