import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useIdempotencyKey } from '../../app/client/idempotency-key';
import { errorsOfProblem } from '../../app/client/problems';
import { answerOfError, keptAlive } from '../../app/saving/save-answers';
import { type SaveAnswer, type SaveAttempt, SaveQueue, type SaveState } from '../../app/saving/save-queue';
import type { Stand } from '../../app/saving/unfinished-save';
import { useFlush } from '../../app/saving/use-flush';
import { getFragmentData, graphql } from '../../gql';
import type {
  DraftReferralMutation,
  ReferralDraftInput,
  ReviseDraftMutation,
  SavedDraftFragment,
} from '../../gql/graphql';
import { discardReferral } from '../use-discard';
import type { DraftQueue } from './draft-queue';
import { leaveDraft } from './left-drafts';
import { savedDraft } from './referral-draft';

const draftReferral = graphql(`
  mutation DraftReferral($input: ReferralDraftInput!, $idempotencyKey: String!) {
    draftReferral(input: $input, idempotencyKey: $idempotencyKey) {
      ...SavedDraft
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

const reviseDraft = graphql(`
  mutation ReviseDraft($id: ID!, $expectedVersion: Int!, $input: ReferralDraftInput!, $idempotencyKey: String) {
    reviseDraft(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) {
      ...SavedDraft
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

type Answer = SaveAnswer<SavedDraftFragment>;
type Attempt = SaveAttempt<SavedDraftFragment, ReferralDraftInput>;

type Result = DraftReferralMutation['draftReferral'] | ReviseDraftMutation['reviseDraft'];

function answerOf(result: Result): Answer {
  switch (result.__typename) {
    case 'Referral':
      return { kind: 'SAVED', draft: getFragmentData(savedDraft, result) };
    case 'ReferralChanged':
    case 'TransitionNotAllowed':
      return { kind: 'CHANGED', message: result.message };
    default:
      return { kind: 'REFUSED', errors: errorsOfProblem(result) };
  }
}

export interface Saving {
  readonly queue: DraftQueue;
  readonly state: SaveState;
  /** The draft as it was last saved. */
  readonly draft: SavedDraftFragment | null;
}

/**
 * Saves a draft in the background. Not by `useAction`: nobody waits for these, so a problem must not take the focus,
 * and a lost save has to be sent again to the letter before anything typed since.
 */
export function useSaveQueue(instance: string, start: SavedDraftFragment | null): Saving {
  const client = useApolloClient();
  const key = useIdempotencyKey();
  const [saving, setSaving] = useState<Omit<Saving, 'queue'>>({ state: { kind: 'NOTHING' }, draft: start });
  const [queue] = useState(() => {
    const resultOf = async ({ draft, input }: Attempt): Promise<Result | undefined> => {
      const idempotencyKey = key.current();
      const context = keptAlive(input);
      if (!draft) {
        const answer = await client.mutate({ mutation: draftReferral, variables: { input, idempotencyKey }, context });
        return answer.data?.draftReferral;
      }
      const variables = { id: draft.id, expectedVersion: draft.version, input, idempotencyKey };
      return (await client.mutate({ mutation: reviseDraft, variables, context })).data?.reviseDraft;
    };
    const send = async (attempt: Attempt): Promise<Answer> => {
      const result = await resultOf(attempt).catch(answerOfError);
      if (!result) throw new Error('The save got no result');
      key.renew();
      return 'kind' in result ? result : answerOf(result);
    };
    return new SaveQueue<SavedDraftFragment, ReferralDraftInput>({
      draft: start,
      send,
      onState: (state, draft) => setSaving({ state, draft }),
    });
  });
  useFlush(queue, standOf);
  useLeaving(instance, queue);
  return { queue, ...saving };
}

const standOf = (draft: SavedDraftFragment | null): Stand | null => draft;

function useLeaving(instance: string, queue: DraftQueue): void {
  const client = useApolloClient();
  useEffect(() => {
    const discard = ({ id, version: expectedVersion }: SavedDraftFragment) =>
      client.mutate({
        mutation: discardReferral,
        variables: { id, expectedVersion, idempotencyKey: `untouched-${id}` },
        context: { fetchOptions: { keepalive: true } },
      });
    return () => leaveDraft(instance, queue, discard);
  }, [client, instance, queue]);
}
