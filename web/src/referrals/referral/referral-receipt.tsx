import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { DateTimeText } from '../../ui/date-text';
import { DefinitionCards } from '../../ui/definition-cards';
import { Section } from '../../ui/section';

const referralReceipt = graphql(`
  fragment ReferralReceipt on Referral {
    id
    receipt {
      id
      sentAt
      recipient {
        id
        name
      }
      beforeAccepting {
        label
        value
      }
      afterAccepting {
        label
        value
      }
    }
  }
`);

/** For the sender: what exactly was shared, as it was when sent. */
export function ReferralReceipt(props: { readonly referral: FragmentType<typeof referralReceipt> }) {
  const { receipt } = getFragmentData(referralReceipt, props.referral);
  if (!receipt) return null;
  const { recipient, beforeAccepting, afterAccepting } = receipt;
  return (
    <Section heading="What you shared">
      <p>
        Kept as it was when you sent it, <DateTimeText at={receipt.sentAt} />.
      </p>
      <DefinitionCards
        cards={[
          {
            heading: `${recipient.name} sees before accepting`,
            lines: beforeAccepting,
            empty: 'Nothing about the person.',
          },
          {
            heading: 'And only after accepting',
            lines: afterAccepting,
            empty: 'Nothing further.',
          },
        ]}
      />
    </Section>
  );
}
