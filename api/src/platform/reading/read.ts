import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../context.js';
import { notFound } from '../errors.js';
import { snakeCase } from '../snake-case.js';
import type { EntityClass } from './declarations.js';
import { compilePlan } from './plan/compile.js';
import type { CachedPlan } from './plan/plan-cache.js';
import { readPlainly } from './plain/read-plainly.js';
import { runPlan } from './run-plan.js';
import { shapeOf, valuesOf, type Scope } from './scope.js';
import { selectionOf } from './selection.js';
import { WantedBuilder, type Wanted } from './wanted.js';

/**
 * The one door for reads: loads exactly what the selection asks for, to whatever depth, in one statement that also
 * notes for the audit whose data it was. Rows the actor may not see are not there.
 */
export async function read<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  scope: Scope<T>,
): Promise<T[]> {
  const prepare = () => wantedOf(ctx, info, entity, scope);
  if (!ctx.plans) return readPlainly(ctx, entity, scope, prepare().wanted);
  const cached = ctx.plans.get(info, `${entity.name}|${shapeOf(scope)}`, (): CachedPlan => {
    const { wanted, open } = prepare();
    return { plan: compilePlan(wanted, scope), closed: !open };
  });
  const rows = await runPlan(ctx, info, cached, valuesOf(scope));
  return rows.map(cached.plan.hydrate) as T[];
}

/** The same for one row; NOT_FOUND when it is absent or hidden, which look alike. */
export async function readOne<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  scope: Scope<T> & { called?: string },
): Promise<T> {
  const [row] = await read(ctx, info, entity, { ...scope, limit: 1 });
  if (!row) throw notFound(scope.called ?? `this ${snakeCase(entity.name).replaceAll('_', ' ')}`);
  return row;
}

function wantedOf<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  scope: Scope<T>,
): { wanted: Wanted; open: boolean } {
  const type = info.schema.getType(entity.name);
  if (!isObjectType(type)) throw new Error(`${entity.name} is not a type of the graph.`);
  const builder = new WantedBuilder(info, (each) => ctx.units.metadataOf(each));
  const wanted = builder.nothingOf(ctx.units.metadataOf(entity));
  for (const path of scope.paths ?? [[]]) builder.selection(wanted, type, selectionOf(info, entity.name, path));
  for (const property of scope.also ?? []) builder.column(wanted, property);
  return { wanted, open: builder.open };
}
