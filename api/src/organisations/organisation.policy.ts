import type { Actor, RoleName } from '../platform/actor.js';

const managers: readonly RoleName[] = ['PRACTICE_MANAGER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR'];

/** Looks after an organisation's members and settings. */
export const managesOwnOrganisation = (role: RoleName) => managers.includes(role);

export function mayEditOrganisation(actor: Actor, organisationId: string): boolean {
  if (actor.kind === 'SYSTEM') return true;
  if (actor.kind !== 'MEMBER') return false;
  if (actor.role === 'SYSTEM_ADMINISTRATOR') return true;
  return actor.organisationId === organisationId && managesOwnOrganisation(actor.role);
}

export const mayRegisterOrganisation = (actor: Actor) =>
  actor.kind === 'SYSTEM' || (actor.kind === 'MEMBER' && actor.role === 'SYSTEM_ADMINISTRATOR');
