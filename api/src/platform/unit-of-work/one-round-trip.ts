import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import { begin } from './begin.js';
import { runPlanned, type PlannedStatement } from './planned-statement.js';

/** Thrown when Postgres answered ROLLBACK to COMMIT: an error inside was swallowed, nothing was written. */
export class CommitRefused extends Error {
  constructor() {
    super('The transaction was rolled back: a statement in it had failed.');
  }
}

/** Ends the transaction and makes sure that it was no rollback, which Postgres does not call an error. */
export async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new CommitRefused();
}

/**
 * BEGIN with the actor, the statements and COMMIT, all sent before the first is answered. Should one fail, Postgres
 * refuses those behind it and answers COMMIT with ROLLBACK: no statement ever runs without its actor. Rejects with
 * the first failure.
 */
export async function inOneRoundTrip(
  client: PoolClient,
  actor: Actor,
  statements: readonly PlannedStatement[],
): Promise<unknown[][][]> {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  // Held together, they are one write to the socket and not three.
  stream.cork();
  const began = begin(client, actor, 'snapshot');
  const rows = statements.map((statement) => runPlanned(client, statement));
  const committed = commit(client);
  stream.uncork();
  const answers = await Promise.allSettled([began, ...rows, committed]);
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(rows);
}
