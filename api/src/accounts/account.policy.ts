import type { Actor, RoleName } from '../platform/actor.js';
import type { OrganisationKindName } from '../organisations/organisation.entity.js';
import { managesOwnOrganisation } from '../organisations/organisation.policy.js';

/** Who works where: an invitation to any other role makes no sense to the organisation. */
const rolesOfKind: Record<OrganisationKindName, readonly RoleName[]> = {
  PRACTICE: ['PRACTICE_REFERRER', 'PRACTICE_MANAGER'],
  PCN: ['PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'COMMISSIONER'],
  ICB: ['SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE', 'DIRECTORY_EDITOR', 'COMMISSIONER'],
  LINK_WORKER_TEAM: ['LINK_WORKER', 'LINK_WORKER_MANAGER'],
  COMMUNITY: ['SERVICE_COORDINATOR', 'SESSION_LEAD'],
  COUNCIL: ['SERVICE_COORDINATOR', 'SESSION_LEAD', 'DIRECTORY_EDITOR', 'COMMISSIONER'],
  COMMISSIONER: ['COMMISSIONER'],
};

export const rolesFor = (kind: OrganisationKindName): readonly RoleName[] => rolesOfKind[kind];

/** Reads who works there: colleagues of each other, so that work can be shared out, and who manages members. */
export function mayListMembers(actor: Actor, organisationId: string): boolean {
  return (
    (actor.kind === 'MEMBER' && actor.organisationId === organisationId) || mayManageMembers(actor, organisationId)
  );
}

/** Reads the address somebody signs in with: who manages members, and oneself. */
export function maySeeAddress(actor: Actor, { organisationId, userId }: { organisationId: string; userId: string }) {
  return ('userId' in actor && actor.userId === userId) || mayManageMembers(actor, organisationId);
}

/** Invites and ends members: of one's own organisation as its manager, of any as system administrator. */
export function mayManageMembers(actor: Actor, organisationId: string): boolean {
  if (actor.kind === 'SYSTEM') return true;
  if (actor.kind !== 'MEMBER') return false;
  if (actor.role === 'SYSTEM_ADMINISTRATOR') return true;
  return actor.organisationId === organisationId && managesOwnOrganisation(actor.role);
}
