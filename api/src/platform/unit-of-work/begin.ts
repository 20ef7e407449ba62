import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import { runBatch, type Statement } from './batch.js';

/**
 * `snapshot`: repeatable read, for queries, which must not see half of somebody's change.
 * `write`: read committed, so that a conditional update meets the newest version and loses clearly.
 */
export type UnitMode = 'snapshot' | 'write';

const silent = true;

const opening: Record<UnitMode, Statement> = {
  snapshot: { name: 'kith snapshot', text: 'begin isolation level repeatable read', values: [], silent },
  write: { name: 'kith write', text: 'begin isolation level read committed', values: [], silent },
};

function actorStatement(actor: Actor): Statement {
  switch (actor.kind) {
    case 'ANONYMOUS':
      return { name: 'kith anonymous', text: 'select kith.begin_anonymous()', values: [], silent };
    case 'SYSTEM':
      return { name: 'kith system', text: 'select kith.begin_system($1)', values: [actor.name], silent };
    case 'SIGNED_IN':
    case 'MEMBER':
      return {
        name: 'kith member',
        text: 'select kith.begin_member($1, $2, $3)',
        values: [actor.sessionId, actor.userId, actor.kind === 'MEMBER' ? actor.membershipId : null],
        silent,
      };
  }
}

/**
 * What opens a transaction and names its actor. The function it calls checks session and membership against the tables
 * and raises when either has ended.
 */
export const beginAs = (actor: Actor, mode: UnitMode): Statement[] => [opening[mode], actorStatement(actor)];

/** Opens the transaction and names the actor in one message, so that no statement can run between the two. */
export async function begin(client: PoolClient, actor: Actor, mode: UnitMode): Promise<void> {
  await runBatch(client, beginAs(actor, mode));
}
