import type { RequestContext } from '../context.js';
import { Problem, Refusal } from '../problem.js';
import type { Unit } from '../unit-of-work/unit.js';

/** The same refusal again within this time is no news, and more than so many in it would only fill the table. */
const window = { minutes: 10, most: 100 };

async function isNews(unit: Unit, operation: string, problem: string, people: readonly string[]): Promise<boolean> {
  const since = new Date(unit.now().getTime() - window.minutes * 60_000);
  const [recent] = await unit.query<{ alike: number; in_all: number }>(
    'select alike, in_all from kith.recent_refusals($1, $2, $3, $4)',
    [since, operation, problem, people],
  );
  return recent !== undefined && recent.alike === 0 && recent.in_all < window.most;
}

/**
 * After a mutation was rolled back: keeps what its problem says is true all the same, and that somebody tried. Both in
 * one small unit of their own; a problem that refuses nobody and keeps nothing opens none.
 */
export async function settleProblem(
  ctx: RequestContext,
  operation: string,
  outcome: Problem | 'FORBIDDEN',
  people: ReadonlySet<string>,
): Promise<void> {
  const keep = outcome === 'FORBIDDEN' ? undefined : outcome.keep;
  const refused = outcome === 'FORBIDDEN' || outcome instanceof Refusal;
  if (!keep && (!refused || people.size === 0)) return;
  const problem = outcome === 'FORBIDDEN' ? outcome : outcome.constructor.name;
  const audited = { name: operation, requestId: ctx.requestId, wrote: false, problem };
  await ctx.units.run({ actor: ctx.actor, clock: ctx.clock, mode: 'write', operation: audited }, async (unit) => {
    audited.wrote = (await keep?.(unit)) ?? false;
    if (audited.wrote || (refused && (await isNews(unit, operation, problem, [...people])))) {
      people.forEach((id) => unit.people.add(id));
    }
  });
}
