import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { randomKey } from '../client/idempotency-key';
import { errorsOfProblem, isProblem } from '../client/problems';
import { requestErrorMessage } from '../client/request-errors';

/** A row of a worklist, as people call it. */
export interface BulkRow {
  readonly id: string;
  readonly name: string;
}

/** A row that stayed as it was, and why. */
export interface BulkFailure extends BulkRow {
  readonly message: string;
}

export interface Bulk {
  readonly chosen: readonly BulkRow[];
  /** How far it is; null when nothing is being done. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly failed: readonly BulkFailure[];
  /** What can be done to those chosen. */
  readonly actions: readonly BulkAction[];
  choose(rows: readonly BulkRow[], on: boolean): void;
  run(action: BulkAction): Promise<void>;
  /** Ends after the row that is being done. */
  stop(): void;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

/** What is done to one row after another. */
export interface BulkAction {
  /** As on the button of a row; no two of a list have the same. */
  readonly label: string;
  readonly mutation: TypedDocumentNode<unknown, { id: string; idempotencyKey: string }>;
  /** What to say of so many rows that were done. */
  readonly said: (count: number) => void;
}

/** Does it to one row; gives what was in the way, or null. Tried again after an answer was lost, it is the same request. */
function useOne(): (action: BulkAction, row: BulkRow) => Promise<string | null> {
  const client = useApolloClient();
  const keys = useRef(new Map<string, string>());
  return async ({ label, mutation }, { id }) => {
    const request = `${label} ${id}`;
    const idempotencyKey = keys.current.get(request) ?? randomKey();
    keys.current.set(request, idempotencyKey);
    try {
      const { data } = await client.mutate({ mutation, variables: { id, idempotencyKey } });
      keys.current.delete(request);
      const answer = Object.values((data ?? {}) as Record<string, unknown>).find(
        (each): each is Answer => typeof each === 'object',
      );
      if (answer && !isProblem(answer)) return null;
      return errorsOfProblem(answer ?? { __typename: 'Nothing' })[0]!.message;
    } catch (error) {
      return requestErrorMessage(error);
    }
  };
}

/**
 * Does the same to several rows: one after another, each by the mutation that does it to one, so that each stands under
 * the same rules and fails by itself. Rows that failed stay chosen; tried again, they send the same key.
 * `onEnd` is called once it has ended, however much was done.
 */
export function useBulk(actions: readonly BulkAction[], onEnd: () => void): Bulk {
  const [chosen, setChosen] = useState<readonly BulkRow[]>([]);
  const [failed, setFailed] = useState<readonly BulkFailure[]>([]);
  const [progress, setProgress] = useState<Bulk['progress']>(null);
  const stopped = useRef(false);
  const problemOf = useOne();
  const run = async (action: BulkAction) => {
    if (progress) return;
    stopped.current = false;
    const left = new Map(chosen.map((row) => [row.id, row]));
    const problems: BulkFailure[] = [];
    let done = 0;
    for (const row of chosen) {
      if (stopped.current) break;
      setProgress({ done: done + problems.length, of: chosen.length });
      const message = await problemOf(action, row);
      if (message === null) {
        done += 1;
        left.delete(row.id);
      } else problems.push({ ...row, message });
    }
    setProgress(null);
    setFailed(problems);
    setChosen([...left.values()]);
    if (done > 0) action.said(done);
    onEnd();
  };

  const choose = (rows: readonly BulkRow[], on: boolean) => {
    const others = chosen.filter(({ id }) => !rows.some((row) => row.id === id));
    setChosen(on ? [...others, ...rows] : others);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { actions, chosen, progress, failed, choose, run, stop };
}
