import { parseOutcode } from '@kith/nhs';
import type { Need } from '@kith/referral-lifecycle';
import type { GraphQLResolveInfo } from 'graphql';
import { countFacets } from '../directory/search/count-facets.js';
import { askedWords } from '../directory/search/asked-words.js';
import type { ServiceFilter, ServiceFacetsArgs } from '../directory/directory.inputs.js';
import type { Member } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { memberOf } from '../platform/member-of.js';
import { type InvalidInput, invalid } from '../platform/problem.js';
import { readRows } from '../platform/reading/run-plan.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { noteOnce, type UnmetNeeds } from './note-unmet-need.js';
import { searchesForPeople } from './unmet.policy.js';
import { NothingFound } from './unmet.results.js';

const hour = 3_600_000;

/** More of one member in an hour is no search for people any more. */
const mostInAnHour = 20;

/** The needs somebody chose, or those that their words stand for. */
const needsIn = ({ needs, text }: ServiceFilter): Need[] =>
  needs?.length ? [...new Set(needs)] : [...new Set(askedWords(text ?? '').flatMap((word) => word.needs))];

function outcodeIn({ nearOutcode }: ServiceFilter): string | null {
  const parsed = nearOutcode ? parseOutcode(nearOutcode) : undefined;
  return parsed?.ok ? parsed.outcode : null;
}

/** Whether the search finds nothing indeed. */
async function findsNothing(ctx: RequestContext, info: GraphQLResolveInfo, args: ServiceFacetsArgs): Promise<boolean> {
  const { total, isComplete } = await countFacets(ctx, info, args);
  return total === 0 && isComplete;
}

async function isPlace(ctx: RequestContext, info: GraphQLResolveInfo, outcode: string): Promise<boolean> {
  return (await readRows(ctx, info, 'select from outcode where code = $1', [outcode])).length > 0;
}

async function isFlooding(unit: Unit): Promise<boolean> {
  const { userId, organisationId } = unit.member;
  const since = new Date(unit.now().getTime() - hour);
  const [found] = await unit.query<{ many: number }>(
    `select count(*)::int as many from idempotency_key
     where user_id = $1 and organisation_id = $2 and mutation = 'unmetNeed' and made_at > $3`,
    [userId, organisationId, since],
  );
  return found!.many >= mostInAnHour;
}

/** Searches in one session within one hour are one, however the words are turned. */
const nameOf = ({ sessionId }: Member, { needs, outcode }: UnmetNeeds, now: Date): string =>
  ['search', sessionId, Math.floor(now.getTime() / hour), outcode, ...needs.toSorted()].join(' ');

/**
 * Counts a search that finds nothing as unmet need: what and where, nothing else of it. It is made again here, so that only
 * what finds nothing counts. UNAUTHENTICATED and FORBIDDEN for who is no member; others than those who
 * refer are not counted. Problem: a place that there is not.
 */
export async function noteNothingFound(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ServiceFacetsArgs,
): Promise<NothingFound | InvalidInput> {
  const member = memberOf(ctx.actor);
  const filter = args.filter ?? {};
  const unmet: UnmetNeeds = { reason: 'NOTHING_FOUND', needs: needsIn(filter), outcode: outcodeIn(filter) };
  const saysSomething = unmet.needs.length > 0 || unmet.outcode !== null;
  if (!searchesForPeople(member) || !saysSomething || !(await findsNothing(ctx, info, args))) {
    return new NothingFound(false);
  }
  if (unmet.outcode !== null && !(await isPlace(ctx, info, unmet.outcode))) {
    return invalid('nearOutcode', 'Enter the first half of a postcode, such as NE30.');
  }
  await ctx.freshReads();
  const operation = { name: info.fieldName, requestId: ctx.requestId, wrote: true };
  const request = { actor: ctx.actor, clock: ctx.clock, mode: 'write' as const, operation };
  const noted = await ctx.units.run(request, async (unit) =>
    (await isFlooding(unit)) ? false : noteOnce(unit, nameOf(member, unmet, unit.now()), unmet),
  );
  return new NothingFound(noted);
}
