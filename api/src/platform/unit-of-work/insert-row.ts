import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Statement } from './batch.js';
import { rememberedName } from './named-statement.js';

/**
 * The INSERT of one row of an entity, by the model's names and its conversions. A function stands for SQL of ours that
 * gives the value; a property that is left out gets the database's default.
 */
export function insertRow(driver: PostgresDriver, metadata: EntityMetadata, row: ObjectLiteral): Statement {
  const values: unknown[] = [];
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = given.map(([property]) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.name} has no column for ${property}.`);
    return column;
  });
  const expressions = given.map(([, value], index) =>
    typeof value === 'function'
      ? (value as () => string)()
      : `$${values.push(driver.preparePersistentValue(value, columns[index]!))}`,
  );
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const text = `insert into ${driver.escape(metadata.tableName)} (${names}) values (${expressions.join(', ')})`;
  return { name: rememberedName(text), text, values, silent: true };
}
