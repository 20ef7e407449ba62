import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';
import { snakeCase } from '../platform/snake-case.js';

const nameOf = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').at(-1)!;

/** Snake case, and constraint names a person can read in an error. */
export class KithNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snakeCase(className);
  }
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, customName ?? property].join('_'));
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${nameOf(table)}`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${nameOf(table)}_${columns.join('_')}`;
  }
}
