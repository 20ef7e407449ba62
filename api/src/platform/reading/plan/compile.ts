import type { ObjectLiteral } from 'typeorm';
import { nameOf } from '../../unit-of-work/named-statement.js';
import type { Scope } from '../scope.js';
import type { Wanted } from '../wanted.js';
import { withAudit } from './audit.js';
import { compileHydrator, type Hydrator } from './hydrator.js';
import { peopleOf, Select } from './select.js';
import { columnOf, SqlNames } from './sql.js';

/** One root field of one document, ready to run with other values: one statement and what makes objects of its rows. */
export interface Plan {
  /** Of the prepared statement; the same for the same SQL. */
  name: string;
  text: string;
  /** The named values in the order of their numbers. */
  values: readonly string[];
  hydrate: Hydrator;
  /** Whether the statement writes an audit row, and so needs the values that stand in it. */
  audited: boolean;
}

/**
 * Compiles what is wanted of the rows of a scope into one statement, which also writes the audit row unless `noted`
 * elsewhere. Only the shape of the scope counts, not its values.
 */
export function compilePlan<T extends ObjectLiteral>(wanted: Wanted, scope: Scope<T>, noted = false): Plan {
  const names = new SqlNames();
  const select = new Select(names, wanted.metadata, false);
  const shape = select.everything(wanted);
  const source = scope.source;
  for (const [property, column] of Object.entries(source?.brings ?? {})) {
    shape.columns.push({ property, index: select.list(`hit.${column}`), reading: 'as-is' });
  }
  // The FROM comes last: conditions and order may reach over relations that have to be joined.
  const conditions = whereOf(select, scope);
  const order = orderOf(select, scope);
  const from = select.from(source && names.numbered(source.sql));
  const rows = [
    `from ${from}`,
    conditions.length > 0 ? `where ${conditions.join(' and ')}` : '',
    order.length > 0 ? `order by ${order.join(', ')}` : '',
    scope.limit !== undefined && !source ? `limit ${names.value('limit')}` : '',
  ];
  if (scope.audit?.about) select.people.push(`${names.value('auditAbout')}::text`);
  const audited = !noted && select.people.length > 0;
  const list = select.expressions.map((expression, index) => `${expression} as c${index}`);
  const found = (extra: readonly string[]) => ['select', [...list, ...extra].join(', '), ...rows].join(' ');
  const text = audited
    ? withAudit(names, found([`${peopleOf(select.people)} as people`]), list.length, scope.audit !== undefined)
    : found([]);
  return { name: nameOf(text), text, values: names.values, hydrate: compileHydrator(shape), audited };
}

function whereOf<T extends ObjectLiteral>(select: Select, { where, conditions }: Scope<T>): string[] {
  return [
    ...Object.keys(where ?? {}).map((property) =>
      select.translate(`${select.alias}.${columnOf(select.metadata, property)} = :is_${property}`),
    ),
    ...(conditions ?? []).map(({ sql }) => `(${select.translate(sql)})`),
  ];
}

function orderOf<T extends ObjectLiteral>(select: Select, { order, source }: Scope<T>): string[] {
  if (source) return source.orderBy.map((column) => `hit.${column}`);
  return (order ?? []).map(
    ({ property, direction }) => `${select.translate(`${select.metadata.name}.${property}`)} ${direction}`,
  );
}
