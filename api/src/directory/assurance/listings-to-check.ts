import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { readPage } from '../../platform/reading/read-page.js';
import type { Condition } from '../../platform/reading/scope.js';
import { requireEditor } from '../keeping/keeping.policy.js';
import { Service } from '../service.entity.js';
import type { ListingsToCheckArgs } from './assurance.inputs.js';
import { assuranceDays, type AssuranceName, daysBefore } from './assurance.js';

/** Older than the first, and no older than the second, in days; what is current is checked by nobody. */
const ages: Record<AssuranceName, readonly [number, number | null]> = {
  CURRENT: [-1, assuranceDays.due],
  DUE: [assuranceDays.due, assuranceDays.stale],
  STALE: [assuranceDays.stale, assuranceDays.hidden],
  HIDDEN: [assuranceDays.hidden, null],
};

function* conditionsOf(assurance: AssuranceName | undefined, now: string): Generator<Condition> {
  const [over, upTo] = assurance ? ages[assurance] : [assuranceDays.due, null];
  yield { sql: 'Service.mergedIntoId is null' };
  // Nobody is sent to what has ended, and nobody could say that it is still right.
  yield { sql: "Service.status <> 'DEFUNCT'" };
  yield { sql: 'Service.checkedOn < cast(:before as date)', values: { before: daysBefore(now, over) } };
  if (upTo !== null)
    yield { sql: 'Service.checkedOn >= cast(:since as date)', values: { since: daysBefore(now, upTo) } };
}

/** Listings that nobody has made sure of for long, the oldest first. FORBIDDEN for all but directory editors. */
export function listingsToCheck(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ListingsToCheckArgs,
): Promise<Connection<Service>> {
  requireEditor(ctx.actor);
  return readPage(ctx, info, Service, args, {
    sortBy: ['checkedOn', 'id'],
    conditions: [...conditionsOf(args.assurance, today(ctx.clock))],
  });
}
