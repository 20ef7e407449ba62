import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { randomKey } from '../../app/client/idempotency-key';
import { errorsOfProblem, isProblem } from '../../app/client/problems';
import { requestErrorKind, requestErrorMessage } from '../../app/client/request-errors';
import { graphql } from '../../gql';
import { type FieldError, type FormErrors, useFormErrors } from '../../ui/form-errors';
import { piecesOf, unreadableFile } from './file-pieces';

const begin = graphql(`
  mutation BeginTable($sourceName: String!, $size: Int!, $idempotencyKey: String!) {
    beginServiceTable(sourceName: $sourceName, size: $size, idempotencyKey: $idempotencyKey) {
      ... on ServiceTable {
        id
      }
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

const send = graphql(`
  mutation SendTablePiece($id: ID!, $place: Int!, $bytes: String!) {
    sendServiceTablePiece(id: $id, place: $place, bytes: $bytes) {
      ... on ServiceTable {
        id
        received
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** What is being sent: tried again, it goes on with the piece whose answer was lost. */
interface Begun {
  readonly id: string;
  readonly file: File;
  readonly sourceName: string;
  next: number;
}

export interface SendTable {
  /** Sends a file as the table of a source; the id of the table, or null after showing why not. */
  run(file: File, sourceName: string): Promise<string | null>;
  /** Bytes that have arrived; null when nothing is being sent. */
  readonly sent: number | null;
  readonly errors: FormErrors;
}

class NotSent extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super();
  }
}

/** Sends a file in pieces, one after another. */
export function useSendTable(): SendTable {
  const client = useApolloClient();
  const errors = useFormErrors();
  const begun = useRef<Begun | null>(null);
  const [sent, setSent] = useState<number | null>(null);

  const beginAnew = async (file: File, sourceName: string): Promise<Begun> => {
    const variables = { sourceName, size: file.size, idempotencyKey: randomKey() };
    const { data } = await client.mutate({ mutation: begin, variables });
    const answer = data!.beginServiceTable;
    if (isProblem(answer)) throw new NotSent(errorsOfProblem(answer));
    return { id: (answer as { id: string }).id, file, sourceName, next: 0 };
  };

  const sendAll = async (table: Begun) => {
    for await (const { place, bytes, until } of piecesOf(table.file, table.next)) {
      const variables = { id: table.id, place, bytes };
      const { data } = await client.mutate({ mutation: send, variables });
      const answer = data!.sendServiceTablePiece;
      if (isProblem(answer)) throw new NotSent(errorsOfProblem(answer));
      table.next = place + 1;
      setSent(until);
    }
  };

  const run = async (file: File, sourceName: string) => {
    if (sent !== null) return null;
    setSent(0);
    try {
      const before = begun.current;
      const isSame = before?.file === file && before.sourceName === sourceName;
      const table = isSame ? before : await beginAnew(file, sourceName);
      begun.current = table;
      await sendAll(table);
      errors.clear();
      return table.id;
    } catch (error) {
      // Only what may have arrived is worth going on with.
      if (requestErrorKind(error) !== 'UNREACHABLE') begun.current = null;
      const problems = error instanceof NotSent ? error.errors : [told(error)];
      errors.show(problems);
      return null;
    } finally {
      setSent(null);
    }
  };
  return { run, sent, errors };
}

const told = (error: unknown): FieldError =>
  error instanceof DOMException && error.name !== 'AbortError'
    ? { field: 'size', message: unreadableFile }
    : { field: null, message: requestErrorMessage(error) };
