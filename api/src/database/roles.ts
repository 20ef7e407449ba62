import { createHmac } from 'node:crypto';

/** The roles that sign in to the database: the graph, the jobs, and sign-in itself. None owns a table. */
export const servingRoles = ['kith_app', 'kith_worker', 'kith_auth'] as const;
export type ServingRole = (typeof servingRoles)[number];

/** Each role's password follows from the deployment's one secret, so that several instances agree without sharing a file. */
export const rolePassword = (secret: string, role: ServingRole): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** The owner's URL with another role in it. */
export function urlFor(ownerUrl: string, secret: string, role: ServingRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
}
