import type { OrganisationKind, Role } from '../gql/graphql';

const networkRoles: readonly Role[] = ['SYSTEM_ADMINISTRATOR', 'INFORMATION_GOVERNANCE', 'DIRECTORY_EDITOR'];

const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  PRACTICE: ['PRACTICE_REFERRER', 'PRACTICE_MANAGER'],
  PCN: ['LINK_WORKER', 'LINK_WORKER_MANAGER'],
  ICB: ['COMMISSIONER', ...networkRoles],
  LINK_WORKER_TEAM: ['LINK_WORKER', 'LINK_WORKER_MANAGER'],
  COMMUNITY: ['SERVICE_COORDINATOR', 'SESSION_LEAD'],
  COUNCIL: ['SERVICE_COORDINATOR', 'SESSION_LEAD', 'COMMISSIONER', 'DIRECTORY_EDITOR'],
  COMMISSIONER: ['COMMISSIONER', ...networkRoles],
};

/** The roles that make sense in such an organisation; the server has the last word. */
export function rolesOfferedIn(kind: OrganisationKind): readonly Role[] {
  return rolesByKind[kind];
}
