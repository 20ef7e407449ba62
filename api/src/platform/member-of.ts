import type { Actor, Member } from './actor.js';
import { forbidden, unauthenticated } from './errors.js';

/** The member who acts; UNAUTHENTICATED when nobody is signed in, FORBIDDEN for who acts for no organisation. */
export function memberOf(actor: Actor): Member {
  if (actor.kind === 'MEMBER') return actor;
  throw actor.kind === 'ANONYMOUS' ? unauthenticated() : forbidden('Choose the organisation you act for first.');
}
