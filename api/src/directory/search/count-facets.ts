import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { readRows } from '../../platform/reading/run-plan.js';
import { SqlNames } from '../../platform/reading/plan/sql.js';
import type { ServiceFacets } from '../directory.results.js';
import type { ServiceFacetsArgs } from '../directory.inputs.js';
import { askedServices } from './asked-services.js';
import { facetKinds, type FacetKindName } from './facets.js';
import { facetsSql, mostCandidates } from './search-sql.js';

const kindOf = new Map(Object.entries(facetKinds).map(([name, tag]) => [tag as string, name as FacetKindName]));

/** How many services were found, and how many there would be with one more thing asked for. */
export async function countFacets(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: ServiceFacetsArgs,
): Promise<ServiceFacets> {
  const asked = askedServices(args, today(ctx.clock));
  const names = new SqlNames();
  const text = names.numbered(facetsSql(asked));
  const values: Record<string, unknown> = { ...asked.values };
  for (const { kind, tags } of asked.groups) values[`${kind}Tags`] = tags;
  const rows = (await readRows(
    ctx,
    info,
    text,
    names.values.map((name) => values[name]),
  )) as [kind: string, value: string, count: number][];
  const numberOf = (name: string) => rows.find(([kind]) => kind === name)?.[2] ?? 0;
  const counts = rows.flatMap(([tag, value, count]) => {
    const kind = kindOf.get(tag);
    return kind ? [{ kind, value, count }] : [];
  });
  return {
    total: numberOf('total'),
    isComplete: numberOf('looked at') < mostCandidates,
    counts: counts.sort((a, b) => b.count - a.count || (a.kind + a.value < b.kind + b.value ? -1 : 1)),
  };
}
