import type { BulkAction } from '../../app/bulk/use-bulk';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';

export const askWhetherRight = graphql(`
  mutation AskWhetherRight($id: ID!, $idempotencyKey: String!) {
    askKeeper(id: $id, about: STILL_RIGHT, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
        keepersAskedAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const askWhatIsMissing = graphql(`
  mutation AskWhatIsMissing($id: ID!, $idempotencyKey: String!) {
    askKeeper(id: $id, about: MISSING, idempotencyKey: $idempotencyKey) {
      ... on Service {
        id
        keepersAskedAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Asking those who keep the rows chosen, where the viewer may have that done. */
export function useAskingKeepers(mutation: BulkAction['mutation'], may: boolean | undefined): readonly BulkAction[] {
  const { sayDone } = useMessages();
  const said = (count: number) =>
    sayDone(`Those who keep ${count === 1 ? 'a listing are' : `${count} listings are`} asked by e-mail`);
  return may ? [{ label: 'Ask those who keep it', mutation, said }] : [];
}
