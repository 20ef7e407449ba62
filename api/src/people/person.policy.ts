import type { Actor, RoleName } from '../platform/actor.js';

const referring: readonly RoleName[] = [
  'PRACTICE_REFERRER',
  'PRACTICE_MANAGER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
];

/** Registers people, records their consent and refers them. */
export const mayRegisterPeople = (actor: Actor): boolean => actor.kind === 'MEMBER' && referring.includes(actor.role);
