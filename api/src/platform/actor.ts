/** What a membership lets its holder do; the meaning of each role lives in the slices' policies. */
export const roles = [
  'PRACTICE_REFERRER',
  'PRACTICE_MANAGER',
  'LINK_WORKER',
  'LINK_WORKER_MANAGER',
  'SERVICE_COORDINATOR',
  'SESSION_LEAD',
  'DIRECTORY_EDITOR',
  'COMMISSIONER',
  'SYSTEM_ADMINISTRATOR',
  'INFORMATION_GOVERNANCE',
] as const;
export type RoleName = (typeof roles)[number];

export interface Anonymous {
  kind: 'ANONYMOUS';
}

/** Signed in, but acting under no membership yet: may only see and choose its own memberships. */
export interface SignedIn {
  kind: 'SIGNED_IN';
  userId: string;
  sessionId: string;
  name: string;
  email: string;
}

/** A user acting for one organisation in one role; rights are never the union of two memberships. */
export interface Member {
  kind: 'MEMBER';
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  membershipId: string;
  organisationId: string;
  role: RoleName;
}

/** The clock and other jobs; served by the worker's own database role, never by a request. */
export interface System {
  kind: 'SYSTEM';
  name: string;
}

export type Actor = Anonymous | SignedIn | Member | System;

export const anonymous: Anonymous = { kind: 'ANONYMOUS' };
