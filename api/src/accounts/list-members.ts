import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { readRelated } from '../platform/reading/read-related.js';
import { mayManageMembers } from './account.policy.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';

/** Live memberships of an organisation, by name; empty to those who do not manage them. */
export async function listMembers(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  organisationId: string,
): Promise<Membership[]> {
  if (!mayManageMembers(ctx.actor, organisationId)) return [];
  return readRelated(ctx, info, Membership, 'organisationId', organisationId, {
    order: { memberName: 'ASC' },
    narrow: (query) => query.andWhere('Membership.endedAt is null'),
  });
}

/** Invitations whose links still work, newest first; empty to those who do not manage members. */
export async function listInvitations(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  organisationId: string,
): Promise<Invitation[]> {
  if (!mayManageMembers(ctx.actor, organisationId)) return [];
  const open = 'Invitation.acceptedAt is null and Invitation.revokedAt is null and Invitation.expiresAt > :now';
  return readRelated(ctx, info, Invitation, 'organisationId', organisationId, {
    order: { invitedAt: 'DESC' },
    narrow: (query) => query.andWhere(open, { now: ctx.clock.now() }),
  });
}
