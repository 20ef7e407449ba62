import type { ObjectLiteral } from 'typeorm';

/** A part of the WHERE with the values it names, in the entity's own words: `Referral.dueOn < :today`. */
export interface Condition {
  sql: string;
  values?: Readonly<Record<string, unknown>>;
}

/** A search that says itself which rows, in which order: its SQL gives `id`, what it sorts by, and what comes along. */
export interface Source {
  /** One SELECT; `limit :limit` belongs in it. */
  sql: string;
  values: Readonly<Record<string, unknown>>;
  /** Its columns that make the order. */
  orderBy: readonly string[];
  /** Property of the loaded row → column of the search. */
  brings: Readonly<Record<string, string>>;
}

/** An audit row that is written whoever was found: a look-up that missed is one too. */
export interface AlwaysAudited {
  why: string;
  whyNobody: string;
  /** The person whom all that is found is about, where the rows themselves belong to nobody. */
  about?: string;
}

/** Which rows, in which order, how many, and where in the answer they stand. */
export interface Scope<T extends ObjectLiteral> {
  /** Properties that have to equal a value. */
  where?: Partial<Record<keyof T & string, string>>;
  /** More than equality; the root is called by its entity's name, `Person.identity.familyNameKey` reaches over a relation. */
  conditions?: readonly Condition[];
  source?: Source;
  order?: readonly Order[];
  limit?: number;
  /** The steps from the field to the entity, such as ['edges', 'node']; several where it stands in several places. */
  paths?: readonly (readonly string[])[];
  /** Properties to load besides those the selection asks for. */
  also?: readonly string[];
  audit?: AlwaysAudited;
}

export interface Order {
  property: string;
  direction: 'ASC' | 'DESC';
}

/** What two scopes share when the same SQL serves both: everything but the values. */
export function shapeOf<T extends ObjectLiteral>(scope: Scope<T>): string {
  const { where, conditions, source, order, limit, also, audit } = scope;
  return [
    Object.keys(where ?? {}).join(),
    conditions?.map(({ sql }) => sql).join(';'),
    source?.sql,
    order?.map(({ property, direction }) => property + direction).join(),
    limit === undefined ? '' : 'limited',
    also?.join(),
    audit ? (audit.about ? 'audited, about one' : 'audited') : '',
  ].join('|');
}

/** All values of a scope by the names its SQL calls them. A name twice would be a bug of the caller's. */
export function valuesOf<T extends ObjectLiteral>({
  where,
  conditions,
  source,
  limit,
  audit,
}: Scope<T>): Record<string, unknown> {
  const values: Record<string, unknown> = { ...source?.values };
  for (const [property, value] of Object.entries(where ?? {})) values[`is_${property}`] = value;
  for (const condition of conditions ?? []) Object.assign(values, condition.values);
  if (limit !== undefined) values['limit'] = limit;
  if (audit) Object.assign(values, { auditWhy: audit.why, auditWhyNobody: audit.whyNobody });
  if (audit?.about) values['auditAbout'] = audit.about;
  return values;
}
