import type { Role } from '../../gql/graphql';

/** Roles in the words people use for them. */
export const roleWords: Readonly<Record<Role, string>> = {
  PRACTICE_REFERRER: 'Practice referrer',
  PRACTICE_MANAGER: 'Practice manager',
  LINK_WORKER: 'Link worker',
  LINK_WORKER_MANAGER: 'Link worker team manager',
  SERVICE_COORDINATOR: 'Service coordinator',
  SESSION_LEAD: 'Session lead',
  DIRECTORY_EDITOR: 'Directory editor',
  COMMISSIONER: 'Commissioner',
  SYSTEM_ADMINISTRATOR: 'System administrator',
  INFORMATION_GOVERNANCE: 'Information governance',
};
