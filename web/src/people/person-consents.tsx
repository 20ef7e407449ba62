import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { PersonConsentsFragment } from '../gql/graphql';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Worklist } from '../ui/worklist';
import { consentDecisionWords, consentMethodWords } from './person-consent-words';
import { WithdrawPersonConsent } from './person-withdraw-consent';

const personConsents = graphql(`
  fragment PersonConsents on Person {
    id
    consents {
      id
      decision
      method
      reason
      recordedAt
      recordedByName
      expiresOn
      viewerCanWithdraw
      recipient {
        id
        name
      }
    }
  }
`);

type Entry = PersonConsentsFragment['consents'][number];

/** Only the latest decision about an organisation counts, so only that one can be withdrawn. */
function latestOf(entries: readonly Entry[]): ReadonlySet<string> {
  const latest = new Map<string, string>();
  for (const { id, recipient } of entries) if (!latest.has(recipient.id)) latest.set(recipient.id, id);
  return new Set(latest.values());
}

/** The ledger of decisions about sharing, newest first. */
export function PersonConsents(props: { readonly person: FragmentType<typeof personConsents> }) {
  const { consents } = getFragmentData(personConsents, props.person);
  if (consents.length === 0) {
    return <EmptyState>Decisions about sharing this person’s details appear here.</EmptyState>;
  }
  const latest = latestOf(consents);
  return (
    <Worklist
      caption="Decisions about sharing"
      captionHidden
      rows={consents}
      rowKey={({ id }) => id}
      columns={[
        { heading: 'With', cell: ({ recipient }) => recipient.name },
        { heading: 'Decision', cell: (entry) => <Decision entry={entry} /> },
        { heading: 'Recorded', cell: ({ recordedAt }) => <DateText date={recordedAt} /> },
        { heading: 'By', cell: ({ recordedByName }) => recordedByName },
        { heading: 'Until', cell: ({ expiresOn }) => expiresOn && <DateText date={expiresOn} /> },
        {
          heading: 'Action',
          headingHidden: true,
          cell: (entry) =>
            entry.viewerCanWithdraw &&
            latest.has(entry.id) && <WithdrawPersonConsent consentId={entry.id} recipientName={entry.recipient.name} />,
        },
      ]}
    />
  );
}

function Decision({ entry: { decision, method, reason } }: { readonly entry: Entry }) {
  const given = decision === 'GIVEN' && method;
  return (
    <>
      {consentDecisionWords[decision]}
      {given && ` (${consentMethodWords[given].toLowerCase()})`}
      {reason && <span className="kith-row-note">{reason}</span>}
    </>
  );
}
