import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { Section } from '../../ui/section';
import { Timeline } from '../../ui/timeline';

const referralQuestions = graphql(`
  fragment ReferralQuestions on Referral {
    id
    events {
      id
      at
      transition
      actorName
      message
      actorOrganisation {
        id
        name
      }
    }
  }
`);

/** What the receiver asked before deciding, and what the sender answered. */
export function ReferralQuestions(props: { readonly referral: FragmentType<typeof referralQuestions> }) {
  const { events } = getFragmentData(referralQuestions, props.referral);
  const said = events.filter(({ transition }) => transition === 'requestInfo' || transition === 'provideInfo');
  if (said.length === 0) return null;
  return (
    <Section heading="Questions and answers">
      <Timeline
        entries={said.map(({ id, at, transition, message, actorName, actorOrganisation }) => ({
          id,
          at,
          sentence: transition === 'requestInfo' ? 'Question' : 'Answer',
          by: actorOrganisation ? `${actorName}, ${actorOrganisation.name}` : actorName,
          quote: message,
        }))}
      />
    </Section>
  );
}
