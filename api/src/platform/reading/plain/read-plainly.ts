import { In, type FindOptionsWhere, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../context.js';
import type { Unit } from '../../unit-of-work/unit.js';
import type { EntityClass } from '../declarations.js';
import { valuesOf, type Scope } from '../scope.js';
import type { Wanted } from '../wanted.js';
import { fillIn } from './fill-in.js';
import { findOptions } from './find-options.js';
import { notePeople } from './note-people.js';

/**
 * The same reads without a plan: TypeORM finds the rows with their to-one relations, and everything related to them is
 * fetched level by level. Several times slower; it is what the plans are compared with, and a way to do without them.
 */
export async function readPlainly<T extends ObjectLiteral>(
  ctx: RequestContext,
  entity: EntityClass<T>,
  scope: Scope<T>,
  wanted: Wanted,
): Promise<T[]> {
  const unit = await ctx.reads.unit();
  const rows = scope.source
    ? await findBySource(unit, entity, scope, wanted)
    : await select(unit, entity, scope, wanted).getMany();
  await fillIn(unit, wanted, rows);
  for (const row of rows) notePeople(unit, wanted, row);
  if (scope.audit) {
    unit.audited = true;
    unit.why = rows.length > 0 ? scope.audit.why : scope.audit.whyNobody;
    if (scope.audit.about && rows.length > 0) unit.people.add(scope.audit.about);
  }
  return rows;
}

function select<T extends ObjectLiteral>(
  unit: Unit,
  entity: EntityClass<T>,
  scope: Scope<T>,
  wanted: Wanted,
): SelectQueryBuilder<T> {
  const root = wanted.metadata.name;
  const query = unit.manager.createQueryBuilder(entity, root).setFindOptions(findOptions(wanted));
  const reached = new Set<string>();
  const reach = (sql: string) =>
    sql.replace(new RegExp(`\\b${root}\\.(\\w+)\\.(\\w+)`, 'g'), (_, relation: string, property: string) => {
      if (!reached.has(relation)) query.leftJoin(`${root}.${relation}`, `at_${relation}`);
      reached.add(relation);
      return `at_${relation}.${property}`;
    });
  if (scope.where) query.andWhere(scope.where);
  for (const { sql, values } of scope.conditions ?? []) query.andWhere(`(${reach(sql)})`, values ?? {});
  for (const { property, direction } of scope.order ?? []) query.addOrderBy(reach(`${root}.${property}`), direction);
  if (scope.limit !== undefined) query.limit(scope.limit);
  return query;
}

/** A search names the rows itself; what it brings along is put on them afterwards. */
async function findBySource<T extends ObjectLiteral>(
  unit: Unit,
  entity: EntityClass<T>,
  scope: Scope<T>,
  wanted: Wanted,
): Promise<T[]> {
  const { sql, orderBy, brings } = scope.source!;
  const given = valuesOf(scope);
  const values: unknown[] = [];
  const numbered = sql.replace(/(?<!:):([A-Za-z_]\w*)/g, (_, name: string) => `$${values.push(given[name])}`);
  const hits = await unit.query<{ id: string } & Record<string, unknown>>(
    `select * from (${numbered}) hit order by ${orderBy.join(', ')}`,
    values,
  );
  const rows = await unit.manager.find(entity, {
    ...findOptions(wanted),
    where: { id: In(hits.map(({ id }) => id)) } as unknown as FindOptionsWhere<T>,
  });
  const byId = new Map(rows.map((row) => [row['id'] as string, row]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id);
    const brought = Object.entries(brings).map(([property, column]) => [property, hit[column]]);
    return row ? [Object.assign(row, Object.fromEntries(brought))] : [];
  });
}
