import { In, type ObjectLiteral } from 'typeorm';
import type { Unit } from '../../unit-of-work/unit.js';
import type { EntityClass } from '../declarations.js';
import type { Wanted, WantedRows } from '../wanted.js';
import { findOptions } from './find-options.js';

/** Fetches what TypeORM's find does not: related rows and values computed in SQL, one statement for all rows of a level. */
export async function fillIn(unit: Unit, wanted: Wanted, rows: readonly ObjectLiteral[]): Promise<void> {
  if (rows.length === 0) return;
  for (const [name, sql] of wanted.values) await fillInValue(unit, wanted, rows, name, sql);
  for (const [name, inner] of wanted.relations) {
    await fillIn(
      unit,
      inner,
      rows.map((row) => row[name] as ObjectLiteral | null).filter((each) => each !== null),
    );
  }
  for (const [name, related] of wanted.related) await fillInRows(unit, rows, name, related);
}

async function fillInRows(
  unit: Unit,
  rows: readonly ObjectLiteral[],
  name: string,
  { link, rows: wanted }: WantedRows,
): Promise<void> {
  const from = link.from ?? 'id';
  const keys = [...new Set(rows.map((row) => row[from] as string | null))].filter((key) => key !== null);
  const query = unit.manager
    .createQueryBuilder(wanted.metadata.target as EntityClass, wanted.metadata.name)
    .setFindOptions(findOptions(wanted))
    .andWhere({ [link.to]: In(keys) });
  if (link.where) query.andWhere(`(${link.where})`, { now: unit.now() });
  for (const [property, direction] of Object.entries(link.order ?? {})) {
    query.addOrderBy(`${wanted.metadata.name}.${property}`, direction);
  }
  const found = keys.length > 0 ? await query.getMany() : [];
  await fillIn(unit, wanted, found);
  for (const row of rows) {
    const own = found.filter((each) => each[link.to] === row[from]);
    row[name] = link.single ? (own[0] ?? null) : own;
  }
}

async function fillInValue(
  unit: Unit,
  { metadata }: Wanted,
  rows: readonly ObjectLiteral[],
  name: string,
  sql: string,
): Promise<void> {
  const found = await unit.manager
    .createQueryBuilder(metadata.target as EntityClass, metadata.name)
    .select(`${metadata.name}.id`, 'id')
    .addSelect(sql, 'value')
    .where({ id: In(rows.map((row) => row['id'] as string)) })
    .setParameter('now', unit.now())
    .getRawMany<{ id: string; value: unknown }>();
  const values = new Map(found.map(({ id, value }) => [id, value]));
  for (const row of rows) row[name] = values.get(row['id'] as string) ?? null;
}
