import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { contactMethodLabels } from '../../people/find-person/contact-words';
import { DateText } from '../../ui/date-text';
import { Section } from '../../ui/section';
import { Worklist } from '../../ui/worklist';

const referralContacts = graphql(`
  fragment ReferralContacts on Referral {
    id
    contacts {
      id
      on
      method
      reached
      note
      recordedByName
    }
  }
`);

/** Attempts to reach the person, and meetings with them. */
export function ReferralContacts(props: { readonly referral: FragmentType<typeof referralContacts> }) {
  const { contacts } = getFragmentData(referralContacts, props.referral);
  if (contacts.length === 0) return null;
  return (
    <Section heading="Contacts with the person">
      <Worklist
        caption="Contacts with the person"
        captionHidden
        rows={contacts}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'Day', cell: ({ on }) => <DateText date={on} /> },
          { heading: 'How', cell: ({ method }) => contactMethodLabels[method] },
          { heading: 'Reached', cell: ({ reached }) => (reached ? 'Yes' : 'No') },
          { heading: 'Note', cell: ({ note }) => note },
          { heading: 'Recorded by', cell: ({ recordedByName }) => recordedByName },
        ]}
      />
    </Section>
  );
}
