import { useEffect, useState } from 'react';
import { useAction } from '../../app/client/use-action';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { ClaimDecisionFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { DateText } from '../../ui/date-text';
import { ErrorSummary } from '../../ui/error-summary';
import { claimStateWords, declineReasonWords } from './claim-words';
import { claimDecision } from './decide-request';

const takeBack = graphql(`
  mutation TakeBackApproval($id: ID!, $expectedVersion: Int!, $idempotencyKey: String) {
    takeBackApproval(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ClaimDecision
      ... on Problem {
        message
      }
    }
  }
`);

const mailState = graphql(`
  query RequestMailState($id: ID!) {
    requestToJoin(id: $id) {
      ...ClaimDecision
    }
  }
`);

const askEveryMilliseconds = 1_500;
const askForMilliseconds = 60_000;

interface DecidedRequestProps {
  readonly request: FragmentType<typeof claimDecision>;
  /** Called when somebody else was faster. */
  readonly onMeanwhile: () => void;
}

/** What was decided, by whom, and whether they have been told; an approval that nobody has taken up can be taken back. */
export function DecidedRequest({ request, onMeanwhile }: DecidedRequestProps) {
  const claim = getFragmentData(claimDecision, request);
  const { sayDone } = useMessages();
  const taking = useAction(takeBack, {
    onSuccess: () => sayDone('The approval is taken back, and the link of the invitation does not work any more'),
    onProblem: onMeanwhile,
  });
  useWatchedMail(claim);
  return (
    <>
      <p>
        {claimStateWords[claim.state]} by {claim.decidedByName}
        {claim.decidedAt && (
          <>
            , <DateText date={claim.decidedAt} />
          </>
        )}
        . {claim.declineReason && `${declineReasonWords[claim.declineReason]}.`}
      </p>
      {claim.declineNote && <p className="kith-lines">{claim.declineNote}</p>}
      <p>{toldWords(claim)}</p>
      <ErrorSummary errors={taking.errors} />
      {claim.viewerCanTakeBack && (
        <Button
          secondary
          busy={taking.busy}
          onClick={() => void taking.run({ id: claim.id, expectedVersion: claim.version })}
        >
          Take the approval back
        </Button>
      )}
    </>
  );
}

function toldWords({ toldAt, state }: ClaimDecisionFragment): string {
  if (toldAt) return 'The e-mail that tells them has left.';
  if (state === 'APPROVED')
    return 'The e-mail that tells them has not left yet. If it stays so, take the approval back and approve again.';
  return 'The e-mail that tells them has not left yet. If it stays so, write to them yourself.';
}

/** Asks for a while whether the mail has left. */
function useWatchedMail({ id, toldAt }: ClaimDecisionFragment): void {
  const [watching, setWatching] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setWatching(false), askForMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  const over = Boolean(toldAt) || !watching;
  usePageQuery(mailState, { id }, { skip: over, pollInterval: askEveryMilliseconds });
}
