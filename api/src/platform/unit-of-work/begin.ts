import type { Actor } from '../actor.js';
import type { Statement } from './batch.js';

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
 * What opens a transaction and names its actor, to be sent in one message with the first statement, so that none runs
 * between the two or without them. The function checks session and membership against the tables and raises when either
 * has ended.
 */
export const beginAs = (actor: Actor, mode: UnitMode): Statement[] => [opening[mode], actorStatement(actor)];
