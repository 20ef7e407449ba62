import type { Actor } from '../../platform/actor.js';

/** Keeps what is said of a service true: its organisation's coordinators, and directory editors for every service. */
export const mayKeep = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  actor.kind === 'MEMBER' &&
  (actor.role === 'DIRECTORY_EDITOR' ||
    (actor.role === 'SERVICE_COORDINATOR' && actor.organisationId === organisationId));
