import type { EntityMetadata } from 'typeorm';

/** An SQL name in quotes. */
export const quoted = (name: string): string => `"${name}"`;

/** The column of an entity's property; throws for a name the model does not have. */
export function columnOf(metadata: EntityMetadata, property: string): string {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no property ${property}.`);
  return quoted(column.databaseName);
}

/** Hands out table aliases and numbers the values, in the order in which the SQL names them. */
export class SqlNames {
  private aliases = 0;
  readonly values: string[] = [];

  alias(): string {
    return `t${this.aliases++}`;
  }

  /** `$n` for a named value; the same name is the same value. */
  value(name: string): string {
    const known = this.values.indexOf(name);
    return `$${known >= 0 ? known + 1 : this.values.push(name)}`;
  }

  /** Puts numbers for `:names`; a cast's double colon is none. */
  numbered(sql: string): string {
    return sql.replace(/(?<!:):([A-Za-z_]\w*)/g, (_, name: string) => this.value(name));
  }
}

/** Puts columns for `Entity.property` and `Entity.relation.property`; `reach` gives the alias that a relation is joined as. */
export function inColumns(
  sql: string,
  metadata: EntityMetadata,
  alias: string,
  reach: (relation: string) => { alias: string; metadata: EntityMetadata },
): string {
  return sql.replace(new RegExp(`\\b${metadata.name}((?:\\.\\w+)+)`, 'g'), (_, path: string) => {
    const steps = path.slice(1).split('.');
    if (steps.length === 1) return `${alias}.${columnOf(metadata, steps[0]!)}`;
    if (steps.length > 2) throw new Error(`${path} reaches too far: one relation is what a condition may cross.`);
    const joined = reach(steps[0]!);
    return `${joined.alias}.${columnOf(joined.metadata, steps[1]!)}`;
  });
}
