import type { Actor, RoleName } from '../../platform/actor.js';
import { forbidden } from '../../platform/errors.js';
import { memberOf } from '../../platform/member-of.js';

/** Keeps listings at all: coordinators those of their organisation, directory editors every one. */
export const keepsListings = (role: RoleName): boolean => role === 'DIRECTORY_EDITOR' || role === 'SERVICE_COORDINATOR';

/** Keeps what is said of a service true: its organisation's coordinators, and directory editors for every service. */
export const mayKeep = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  actor.kind === 'MEMBER' &&
  keepsListings(actor.role) &&
  (actor.role === 'DIRECTORY_EDITOR' || actor.organisationId === organisationId);

/** Keeps the directory as a whole. */
export const isEditor = (actor: Actor): boolean => actor.kind === 'MEMBER' && actor.role === 'DIRECTORY_EDITOR';

/** Refuses everybody but directory editors, before anything is looked for. FORBIDDEN, UNAUTHENTICATED. */
export function requireEditor(actor: Actor): void {
  if (memberOf(actor).role !== 'DIRECTORY_EDITOR') throw forbidden();
}
