import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ReferralRequestFragment } from '../../gql/graphql';
import { DateText } from '../../ui/date-text';
import { Facts } from '../../ui/facts';
import { NeedTags } from '../../ui/need-tags';
import { InsetWarning } from '../../ui/notice';
import { Section } from '../../ui/section';

const referralRequest = graphql(`
  fragment ReferralRequest on Referral {
    id
    needs
    hasHiddenNeeds
    sentAt
    sender {
      id
      name
      phone
    }
    content {
      reason
      riskDeclaration
      riskHeadline
      accessRequirements
    }
  }
`);

type Content = NonNullable<ReferralRequestFragment['content']>;

/** What was asked and why. */
export function ReferralRequest(props: { readonly referral: FragmentType<typeof referralRequest> }) {
  const { content, needs, hasHiddenNeeds, sender, sentAt } = getFragmentData(referralRequest, props.referral);
  if (!content) return null;
  return (
    <Section heading="What was asked and why">
      <Risks content={content} />
      <Facts
        facts={[
          { label: 'Why', value: content.reason && <span className="kith-lines">{content.reason}</span> },
          {
            label: 'Help with',
            value: (needs.length > 0 || hasHiddenNeeds) && <NeedTags needs={needs} hidden={hasHiddenNeeds} />,
          },
          { label: 'Risks', value: riskWords(content) },
          { label: 'Access', value: content.accessRequirements },
          { label: 'From', value: sender.phone ? `${sender.name}, ${sender.phone}` : sender.name },
          { label: 'Sent', value: sentAt && <DateText date={sentAt} /> },
        ]}
      />
      {hasHiddenNeeds && (
        <p>
          There are further needs that are sensitive. They are shown to your organisation once it has accepted; ask the
          sender a question if you have to know more before you decide.
        </p>
      )}
    </Section>
  );
}

function Risks({ content: { riskDeclaration, riskHeadline } }: { readonly content: Content }) {
  if (riskDeclaration !== 'RISKS_STATED' || !riskHeadline) return null;
  return (
    <InsetWarning>
      <p>
        <strong>Risks:</strong> {riskHeadline}
      </p>
    </InsetWarning>
  );
}

function riskWords({ riskDeclaration, riskHeadline }: Content): string | null {
  if (riskDeclaration === 'NO_KNOWN_RISKS') return 'The sender knows of none';
  // With a headline they stand above, as a warning.
  return riskDeclaration === 'RISKS_STATED' && !riskHeadline ? 'The sender knows of risks' : null;
}
