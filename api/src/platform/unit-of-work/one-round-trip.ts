import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import { beginAs } from './begin.js';
import { runBatch, type Answer, type Statement } from './batch.js';

/** Thrown when Postgres answered ROLLBACK to COMMIT: an error inside was swallowed, nothing was written. */
export class CommitRefused extends Error {
  constructor() {
    super('The transaction was rolled back: a statement in it had failed.');
  }
}

const commitStatement: Statement = { name: 'kith commit', text: 'commit', values: [], silent: true };

/**
 * Runs what is last to be written, ends the transaction, and makes sure that it was no rollback, which Postgres does not
 * call an error.
 */
export async function commit(client: PoolClient, last: readonly Statement[] = []): Promise<void> {
  await committed(client, [...last, commitStatement]);
}

/**
 * BEGIN with the actor, the statements and COMMIT, all sent before the first is answered. Should one fail, Postgres
 * skips those behind it: no statement ever runs without its actor. Gives the rows of each; rejects with the first failure.
 */
export async function inOneRoundTrip(
  client: PoolClient,
  actor: Actor,
  statements: readonly Statement[],
): Promise<unknown[][][]> {
  const opening = beginAs(actor, 'snapshot');
  const answers = await committed(client, [...opening, ...statements, commitStatement]);
  return answers.slice(opening.length, -1).map(({ rows }) => rows as unknown[][]);
}

async function committed(client: PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  const answers = await runBatch(client, statements);
  if (answers.at(-1)?.command !== 'COMMIT') throw new CommitRefused();
  return answers;
}
