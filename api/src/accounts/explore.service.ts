import type { RequestContext } from '../platform/context.js';
import type { Unit } from '../platform/unit-of-work/unit.js';

/**
 * Whether the member may send documents of their own. Such a document may touch no table at all, as one about the
 * types of the graph, so the membership is asked for here. Errors: UNAUTHENTICATED when session or membership has ended.
 */
export async function mayExplore({ actor, clock, requestId, units }: RequestContext): Promise<boolean> {
  if (actor.kind !== 'MEMBER') return false;
  const operation = { name: 'mayExplore', requestId, wrote: false };
  return units.run({ actor, clock, mode: 'snapshot', operation }, async (unit) => {
    const found = await unit.query('select from membership where id = $1 and explore and ended_at is null', [
      actor.membershipId,
    ]);
    return found.length === 1;
  });
}

/** The memberships of whoever signs in with an address. */
export interface Explorer {
  /** Those that have not ended. */
  held: number;
  /** Those of them that were changed. */
  changed: number;
}

/**
 * Lets whoever signs in with this address send documents of their own, under each membership they have by now, or no
 * longer. The audit tells of a change. Gives undefined when nobody signs in with it.
 */
export async function letExplore(unit: Unit, email: string, granted: boolean): Promise<Explorer | undefined> {
  const memberships = await unit.query<{ lasts: boolean }>(
    'select ended_at is null as lasts from membership where email = $1',
    [email],
  );
  if (memberships.length === 0) return undefined;
  const [row] = await unit.query<{ changed: number }>('select kith.let_explore($1, $2) as changed', [email, granted]);
  const { changed } = row!;
  unit.audited = changed > 0;
  unit.why = `${granted ? 'explore granted to' : 'explore taken from'} ${email}`;
  return { held: memberships.filter(({ lasts }) => lasts).length, changed };
}
