import type { Role } from '../gql/graphql';

// The graph tells this of a person and of a referral, but not of a service nobody is being referred to yet.
const referring: ReadonlySet<Role> = new Set<Role>([
  'PRACTICE_REFERRER',
  'PRACTICE_MANAGER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
]);

/** Whether to offer the way to a referral to somebody in this role; the server has the last word. */
export function mayRefer(role: Role): boolean {
  return referring.has(role);
}
