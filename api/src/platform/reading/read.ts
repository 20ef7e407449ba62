import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata, FindOptionsOrder, FindOptionsWhere, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../context.js';
import { notFound } from '../errors.js';
import type { Unit } from '../unit-of-work/unit.js';
import { wantColumn, wantSelection } from './find-options.js';
import { dataSubjectOf } from './needs.js';
import { selectionOf } from './selection.js';

export type EntityClass<T> = new () => T;

/** Which rows: an equality filter or more than that on the builder, an order, a limit, and where in the answer they stand. */
export interface Scope<T extends ObjectLiteral> {
  where?: FindOptionsWhere<T>;
  /** For what `where` cannot say: ranges, keysets, joins to nothing selected. The root alias is the entity's name. */
  narrow?: (query: SelectQueryBuilder<T>) => unknown;
  order?: FindOptionsOrder<T>;
  limit?: number;
  /** The steps from the field to the entity, such as ['edges', 'node']. */
  path?: readonly string[];
  /** Properties to load besides those the selection asks for. */
  also?: readonly string[];
}

/**
 * The one door for reads: loads exactly what the selection asks for, to-one relations included, in one statement,
 * and notes for the audit row whose data it was. Rows the actor may not see are not there.
 */
export async function read<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  scope: Scope<T>,
): Promise<T[]> {
  const unit = await ctx.reads.unit();
  const metadata = unit.manager.connection.getMetadata(entity);
  const type = info.schema.getType(entity.name);
  if (!isObjectType(type)) throw new Error(`${entity.name} is not a type of the graph.`);
  const wanted = wantSelection(info, selectionOf(info, entity.name, scope.path ?? []), type, metadata);
  for (const property of scope.also ?? []) wantColumn(wanted, metadata, property);
  const query = unit.manager.createQueryBuilder(entity, metadata.name).setFindOptions({
    select: wanted.select as never,
    relations: wanted.relations as never,
    ...(scope.where ? { where: scope.where } : {}),
    ...(scope.order ? { order: scope.order } : {}),
  });
  scope.narrow?.(query);
  if (scope.limit !== undefined) query.limit(scope.limit);
  const rows = await query.getMany();
  for (const row of rows) notePeople(unit, row, metadata);
  return rows;
}

/** The same for one row; NOT_FOUND when it is absent or hidden, which look alike. */
export async function readOne<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  scope: Scope<T> & { called?: string },
): Promise<T> {
  const [row] = await read(ctx, info, entity, { ...scope, limit: 1 });
  if (!row) throw notFound(scope.called ?? `this ${entity.name.toLowerCase()}`);
  return row;
}

function notePeople(unit: Unit, row: ObjectLiteral, metadata: EntityMetadata): void {
  const subject = dataSubjectOf(metadata.target);
  const person = subject ? (row[subject] as string | null | undefined) : undefined;
  if (person) unit.people.add(person);
  for (const relation of metadata.relations) {
    const related = row[relation.propertyName] as ObjectLiteral | null | undefined;
    if (related) notePeople(unit, related, relation.inverseEntityMetadata);
  }
}
