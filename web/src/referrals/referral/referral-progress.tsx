import {
  declineReasonLabels,
  holdReasonLabels,
  referralOutcomeLabels,
  unsuccessfulReasonLabels,
  withdrawReasonLabels,
} from '@kith/referral-lifecycle';
import { useMembership } from '../../app/session/session';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ReferralProgressFragment } from '../../gql/graphql';
import { DateText } from '../../ui/date-text';
import { type Fact, Facts } from '../../ui/facts';
import { Section } from '../../ui/section';

const referralProgress = graphql(`
  fragment ReferralProgress on Referral {
    id
    state
    closedAt
    estimatedWaitWeeks
    firstContactOn
    holdReason
    reviewOn
    declineReason
    unsuccessfulReason
    withdrawReason
    outcome
    sessionsAttended
    events {
      id
      transition
      message
      actorOrganisation {
        id
      }
    }
  }
`);

const closingMoves = ['complete', 'closeUnsuccessful', 'decline', 'redirect', 'withdraw', 'markInError'];

/** What was said with the end, by whoever ended it; to their own organisation these are not the words of others. */
function closingWords({ events, closedAt }: ReferralProgressFragment, viewerId: string): Fact {
  const closing = closedAt ? events.findLast(({ transition }) => closingMoves.includes(transition)) : undefined;
  const own = closing?.actorOrganisation?.id === viewerId;
  return { label: own ? 'Your note' : 'In their words', value: closing?.message };
}

function factsOf(referral: ReferralProgressFragment, viewerId: string): readonly Fact[] {
  const { state, closedAt, estimatedWaitWeeks: weeks, firstContactOn, holdReason, reviewOn } = referral;
  const { outcome, sessionsAttended, declineReason, unsuccessfulReason, withdrawReason } = referral;
  const onHold = state === 'ON_HOLD';
  return [
    { label: 'Outcome', value: outcome && referralOutcomeLabels[outcome] },
    { label: 'Sessions attended', value: sessionsAttended?.toString() },
    { label: 'Why declined', value: declineReason && declineReasonLabels[declineReason] },
    { label: 'Why it ended', value: unsuccessfulReason && unsuccessfulReasonLabels[unsuccessfulReason] },
    { label: 'Why withdrawn', value: withdrawReason && withdrawReasonLabels[withdrawReason] },
    closingWords(referral, viewerId),
    {
      label: 'Expected wait',
      value: state === 'WAITLISTED' && weeks ? `about ${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : null,
    },
    { label: 'First contact', value: firstContactOn && <DateText date={firstContactOn} /> },
    { label: 'On hold because', value: onHold && holdReason && holdReasonLabels[holdReason] },
    { label: 'Looked at again', value: onHold && reviewOn && <DateText date={reviewOn} /> },
    { label: 'Closed', value: closedAt && <DateText date={closedAt} /> },
  ];
}

/** What has become of it: outcome, wait, pause, and why it ended. */
export function ReferralProgress(props: { readonly referral: FragmentType<typeof referralProgress> }) {
  const referral = getFragmentData(referralProgress, props.referral);
  const { organisation } = useMembership();
  const facts = factsOf(referral, organisation.id).filter(({ value }) => Boolean(value));
  if (facts.length === 0) return null;
  return (
    <Section heading={referral.closedAt ? 'How it went' : 'How it is going'}>
      <Facts facts={facts} />
    </Section>
  );
}
