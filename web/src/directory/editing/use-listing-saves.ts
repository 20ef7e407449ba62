import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useIdempotencyKey } from '../../app/client/idempotency-key';
import { errorsOfProblem } from '../../app/client/problems';
import { answerOfError, keptAlive } from '../../app/saving/save-answers';
import { type SaveAnswer, type SaveAttempt, SaveQueue, type SaveState } from '../../app/saving/save-queue';
import type { Stand } from '../../app/saving/unfinished-save';
import { useFlush } from '../../app/saving/use-flush';
import { getFragmentData, graphql } from '../../gql';
import type { SavedListingDraftFragment, SaveListingDraftMutation } from '../../gql/graphql';
import type { Edited } from './edited-listing';

/** What saving gives back: the version of the draft, and what is to be put right before it can be published. */
export const savedListingDraft = graphql(`
  fragment SavedListingDraft on Service {
    id
    listingDraft {
      version
      savedAt
      problems {
        field
        message
      }
    }
  }
`);

const saveListingDraft = graphql(`
  mutation SaveListingDraft(
    $id: ID!
    $expectedVersion: Int!
    $draftVersion: Int!
    $input: EditedListingInput!
    $idempotencyKey: String
  ) {
    saveListingDraft(
      id: $id
      expectedVersion: $expectedVersion
      draftVersion: $draftVersion
      input: $input
      idempotencyKey: $idempotencyKey
    ) {
      ...SavedListingDraft
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

type Saved = NonNullable<SavedListingDraftFragment['listingDraft']>;
type Answer = SaveAnswer<Saved>;
type Attempt = SaveAttempt<Saved, Edited>;
export type ListingQueue = SaveQueue<Saved, Edited>;

export interface ListingSaves {
  readonly queue: ListingQueue;
  readonly state: SaveState;
  /** The draft as it was last saved; null: there is none. */
  readonly draft: Saved | null;
}

function answerOf(result: SaveListingDraftMutation['saveListingDraft']): Answer {
  switch (result.__typename) {
    case 'Service':
      return { kind: 'SAVED', draft: getFragmentData(savedListingDraft, result).listingDraft! };
    case 'DraftChanged':
    case 'ListingChanged':
      return { kind: 'CHANGED', message: result.message };
    default:
      return { kind: 'REFUSED', errors: errorsOfProblem(result) };
  }
}

/** Which listing is saved, and the version of it that the form began with. */
export interface BegunFrom {
  readonly id: string;
  readonly version: number;
}

/** Saves what is edited of a listing in the background, as a referral is saved while somebody writes it. */
export function useListingSaves({ id, version: expectedVersion }: BegunFrom, start: Saved | null): ListingSaves {
  const client = useApolloClient();
  const key = useIdempotencyKey();
  const [saves, setSaves] = useState<Omit<ListingSaves, 'queue'>>({ state: { kind: 'NOTHING' }, draft: start });
  const [queue] = useState(() => {
    const resultOf = async ({ draft, input }: Attempt) => {
      const draftVersion = draft?.version ?? 0;
      const variables = { id, expectedVersion, draftVersion, input, idempotencyKey: key.current() };
      const answer = await client.mutate({ mutation: saveListingDraft, variables, context: keptAlive(input) });
      return answer.data?.saveListingDraft;
    };
    const send = async (attempt: Attempt): Promise<Answer> => {
      const result = await resultOf(attempt).catch(answerOfError);
      if (!result) throw new Error('The save got no result');
      key.renew();
      return 'kind' in result ? result : answerOf(result);
    };
    return new SaveQueue<Saved, Edited>({ draft: start, send, onState: (state, draft) => setSaves({ state, draft }) });
  });
  const standOf = useCallback((draft: Saved | null): Stand => ({ id, version: draft?.version ?? 0 }), [id]);
  useFlush(queue, standOf);
  // Who goes to another page of the portal leaves nothing behind either.
  useEffect(() => () => queue.flush(), [queue]);
  return { queue, ...saves };
}
