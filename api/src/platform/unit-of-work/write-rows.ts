import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Statement } from './batch.js';
import { rememberedName } from './named-statement.js';

/** Columns with what is put into them, by the model's names and its conversions. */
interface Written {
  columns: string[];
  expressions: string[];
}

/** A function stands for SQL of ours that gives the value; what is undefined is left out. */
function written(driver: PostgresDriver, metadata: EntityMetadata, row: ObjectLiteral, values: unknown[]): Written {
  const columns: string[] = [];
  const expressions: string[] = [];
  for (const [property, value] of Object.entries(row)) {
    if (value === undefined) continue;
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.name} has no column for ${property}.`);
    columns.push(driver.escape(column.databaseName));
    expressions.push(
      typeof value === 'function'
        ? (value as () => string)()
        : `$${values.push(driver.preparePersistentValue(value, column))}`,
    );
  }
  return { columns, expressions };
}

/** The INSERT of one row of an entity; a property that is left out gets the database's default. */
export function insertRow(driver: PostgresDriver, metadata: EntityMetadata, row: ObjectLiteral): Statement {
  const values: unknown[] = [];
  const { columns, expressions } = written(driver, metadata, row, values);
  const text = `insert into ${driver.escape(metadata.tableName)} (${columns.join(', ')}) values (${expressions.join(', ')})`;
  return { name: rememberedName(text), text, values, silent: true };
}

/** The UPDATE of an entity's rows in which all of `where` is so; none of it may be null. */
export function updateRows(
  driver: PostgresDriver,
  metadata: EntityMetadata,
  where: ObjectLiteral,
  set: ObjectLiteral,
): Statement {
  const values: unknown[] = [];
  const equations = (row: ObjectLiteral, between: string) => {
    const { columns, expressions } = written(driver, metadata, row, values);
    return columns.map((column, index) => `${column} = ${expressions[index]}`).join(between);
  };
  const text = `update ${driver.escape(metadata.tableName)} set ${equations(set, ', ')} where ${equations(where, ' and ')}`;
  return { name: rememberedName(text), text, values, silent: true };
}
