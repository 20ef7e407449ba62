import type { RequestContext } from '../platform/context.js';

/**
 * Whether the member may send documents of their own. Such a document may touch no table at all, as one about the
 * types of the graph, so the membership is asked for here. Errors: UNAUTHENTICATED when session or membership has ended.
 */
export async function mayExplore({ actor, clock, requestId, units }: RequestContext): Promise<boolean> {
  // Who is known not to, by a cookie a minute old at most, is not worth a question.
  if (actor.kind !== 'MEMBER' || !actor.explore) return false;
  const operation = { name: 'mayExplore', requestId, wrote: false };
  return units.run({ actor, clock, mode: 'snapshot', operation }, async (unit) => {
    const found = await unit.query('select from membership where id = $1 and explore and ended_at is null', [
      actor.membershipId,
    ]);
    return found.length === 1;
  });
}
