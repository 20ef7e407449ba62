import { Panel } from 'nhsuk-react-components';
import { Link, Navigate, useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMembership } from '../../app/session/session';
import { graphql } from '../../gql';
import type { SentPageQuery } from '../../gql/graphql';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { spokenReference } from './spoken-reference';

const pageQuery = graphql(`
  query SentPage($id: ID!) {
    referral(id: $id) {
      id
      reference
      urgency
      statusSentence
      receiver {
        id
        name
        phone
      }
      service {
        id
        name
        phone
      }
    }
  }
`);

/** What was just sent: its reference, large enough to read out, and what happens next. */
export function SentPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <QueryState query={page} />;
  const { referral } = page.data;
  if (!referral.reference) return <Navigate to={`/refer/${referral.id}`} replace />;
  return <Sent referral={referral} reference={referral.reference} />;
}

interface SentProps {
  readonly referral: SentPageQuery['referral'];
  readonly reference: string;
}

function Sent({ referral, reference }: SentProps) {
  const word = useMembership().organisation.kind === 'PRACTICE' ? 'patient' : 'person';
  const { service, receiver } = referral;
  const name = service?.name ?? receiver?.name ?? 'The receiver';
  const phone = service?.phone ?? receiver?.phone;
  return (
    <div className="kith-sent">
      <PageHeading title="Referral sent">{`Referral sent to ${name}`}</PageHeading>
      <Panel>
        <p className="kith-sent__label">Reference</p>
        <p className="kith-sent__reference">{reference}</p>
      </Panel>
      <p>
        To read it out:{' '}
        {spokenReference(reference).map((half, index) => (
          <span key={half}>
            {index > 0 && ' – '}
            <strong>{half}</strong>
          </span>
        ))}
      </p>
      <Section heading="What happens next">
        <p>{referral.statusSentence}</p>
        <ul>
          <li>Until they accept, they see only what you were shown under “Before they accept”.</li>
          <li>You are told when they answer. If they do not, it comes back to your list, so it cannot be lost.</li>
          <li>
            The {word} may quote the reference{phone ? ` when calling ${name} on ${phone}` : ''}.
          </li>
        </ul>
      </Section>
      <div className="nhsuk-button-group">
        <ButtonLink to="/refer">{`Refer another ${word}`}</ButtonLink>
        <Button secondary onClick={() => window.print()}>
          Print this page
        </Button>
      </div>
      <p>
        <Link to={`/referrals/${referral.id}`}>Open the referral</Link>
      </p>
    </div>
  );
}
