import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Unit } from '../unit-of-work/unit.js';
import type { EntityClass } from './declarations.js';
import { compilePlan, type Plan } from './plan/compile.js';
import type { Wanted } from './wanted.js';

/** What comes along with a row. */
export interface Along {
  /** To-one relations, with all of their columns. */
  relations?: readonly string[];
  /** Property → SQL over the row, in the entity's words. */
  values?: Readonly<Record<string, string>>;
}

const plans = new WeakMap<EntityMetadata, Map<string, Plan>>();

/**
 * One row as a use case works on it, with all of its columns; undefined when there is none or it is hidden. Whoever it is
 * about has to be noted by the caller, for the audit row of the unit.
 */
export async function loadRow<T extends ObjectLiteral>(
  unit: Unit,
  entity: EntityClass<T>,
  where: Partial<Record<keyof T & string, string>>,
  along: Along = {},
): Promise<T | undefined> {
  const plan = planOf(unit.manager.connection.getMetadata(entity), Object.keys(where), along);
  const known = {
    limit: 1,
    ...Object.fromEntries(Object.entries(where).map(([name, value]) => [`is_${name}`, value])),
  };
  const statement = { ...plan, values: plan.values.map((name) => (known as Record<string, unknown>)[name]) };
  const [row] = await unit.planned(statement);
  return row && (plan.hydrate(row) as T);
}

function planOf(metadata: EntityMetadata, where: readonly string[], along: Along): Plan {
  const ofEntity = plans.get(metadata) ?? new Map<string, Plan>();
  plans.set(metadata, ofEntity);
  const key = JSON.stringify([where, along]);
  const known = ofEntity.get(key);
  if (known) return known;
  const wanted = everythingOf(metadata);
  for (const relation of along.relations ?? []) {
    const { inverseEntityMetadata } = metadata.findRelationWithPropertyPath(relation)!;
    wanted.relations.set(relation, everythingOf(inverseEntityMetadata));
  }
  for (const [name, sql] of Object.entries(along.values ?? {})) wanted.values.set(name, sql);
  const plan = compilePlan(wanted, { where: Object.fromEntries(where.map((name) => [name, ''])), limit: 1 }, true);
  ofEntity.set(key, plan);
  return plan;
}

const everythingOf = (metadata: EntityMetadata): Wanted => ({
  metadata,
  columns: new Set(metadata.columns.map(({ propertyName }) => propertyName)),
  relations: new Map(),
  related: new Map(),
  values: new Map(),
});
