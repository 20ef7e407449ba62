import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';

/**
 * `snapshot`: repeatable read, for queries, which must not see half of somebody's change.
 * `write`: read committed, so that a conditional update meets the newest version and loses clearly.
 */
export type UnitMode = 'snapshot' | 'write';

const isolation: Record<UnitMode, string> = { snapshot: 'repeatable read', write: 'read committed' };

function actorStatement(client: PoolClient, actor: Actor): string {
  const text = (value: string | null) => (value === null ? 'null' : client.escapeLiteral(value));
  switch (actor.kind) {
    case 'ANONYMOUS':
      return 'select kith.begin_anonymous()';
    case 'SYSTEM':
      return `select kith.begin_system(${text(actor.name)})`;
    case 'SIGNED_IN':
      return `select kith.begin_member(${text(actor.sessionId)}, ${text(actor.userId)}, null)`;
    case 'MEMBER':
      return `select kith.begin_member(${text(actor.sessionId)}, ${text(actor.userId)}, ${text(actor.membershipId)})`;
  }
}

/**
 * Opens the transaction and names the actor in one message, so that no statement can run between the two.
 * The function it calls checks session and membership against the tables and raises when either has ended.
 */
export async function begin(client: PoolClient, actor: Actor, mode: UnitMode): Promise<void> {
  await client.query(`begin isolation level ${isolation[mode]}; ${actorStatement(client, actor)}`);
}
