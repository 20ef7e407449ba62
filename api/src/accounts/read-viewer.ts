import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { read } from '../platform/reading/read.js';
import { Viewer } from './account.results.js';
import { Membership } from './membership.entity.js';

/**
 * Who is signed in, with what it may act under; null for nobody. Reads the memberships in any case: a cookie may outlive
 * its session by a minute, and it is the database that knows.
 */
export async function readViewer(ctx: RequestContext, info: GraphQLResolveInfo): Promise<Viewer | null> {
  const { actor } = ctx;
  if (actor.kind !== 'MEMBER' && actor.kind !== 'SIGNED_IN') return null;
  const memberships = await read(ctx, info, Membership, {
    where: { userId: actor.userId },
    conditions: [{ sql: 'Membership.endedAt is null' }],
    order: [
      { property: 'since', direction: 'ASC' },
      { property: 'id', direction: 'ASC' },
    ],
    paths: [['memberships'], ['actingAs']],
  });
  const actingAs = actor.kind === 'MEMBER' ? memberships.find(({ id }) => id === actor.membershipId) : undefined;
  const { userId: id, name, email } = actor;
  return Object.assign(new Viewer(), { id, name, email, memberships, actingAs: actingAs ?? null });
}
