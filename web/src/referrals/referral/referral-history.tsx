import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { Section } from '../../ui/section';
import { Timeline } from '../../ui/timeline';

const referralHistory = graphql(`
  fragment ReferralHistory on Referral {
    id
    events {
      id
      at
      transition
      sentence
      reason
      message
    }
  }
`);

// Questions and answers have a section of their own.
const saidAbove: ReadonlySet<string> = new Set(['requestInfo', 'provideInfo']);

/** What has happened, as sentences, the latest first. */
export function ReferralHistory(props: { readonly referral: FragmentType<typeof referralHistory> }) {
  const { events } = getFragmentData(referralHistory, props.referral);
  if (events.length === 0) return null;
  return (
    <Section heading="History">
      <Timeline
        entries={events.toReversed().map(({ id, at, transition, sentence, reason, message }) => ({
          id,
          at,
          sentence: (
            <>
              {sentence}
              {reason && <span className="kith-timeline__reason"> {reason}.</span>}
            </>
          ),
          quote: saidAbove.has(transition) ? null : message,
        }))}
      />
    </Section>
  );
}
