import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { dataSubjectOf, type EntityClass } from '../declarations.js';
import type { Wanted, WantedRows } from '../wanted.js';
import type { Reading, RowShape } from './row-shape.js';
import { columnOf, inColumns, quoted, type SqlNames } from './sql.js';

/** The parts of one SELECT while it is put together: what it lists, what it joins, whose data it is. */
export class Select {
  readonly expressions: string[] = [];
  readonly joins: string[] = [];
  /** SQL for the ids of the people in a row: uuids, or texts of several with commas between. */
  readonly people: string[] = [];
  readonly alias: string;
  private readonly joined = new Map<string, { alias: string; metadata: EntityMetadata }>();

  constructor(
    private readonly names: SqlNames,
    readonly metadata: EntityMetadata,
    private readonly inJson: boolean,
  ) {
    this.alias = names.alias();
  }

  /** Lists everything wanted of the root and gives the shape of the rows that come back. */
  everything(wanted: Wanted): RowShape {
    return this.parts(wanted, this.alias, (name) => this.join(name));
  }

  /** Adds an expression to the list and says where its value will stand. */
  list(expression: string): number {
    return this.expressions.push(expression) - 1;
  }

  /** `Entity.property` and `:name` put into columns and numbers, for this root. */
  translate(sql: string): string {
    return this.names.numbered(inColumns(sql, this.metadata, this.alias, (name) => this.join(name)));
  }

  private parts(wanted: Wanted, alias: string, join: (relation: string) => { alias: string }): RowShape {
    const { metadata } = wanted;
    const columns = [...wanted.columns].map((property) => this.column(metadata, alias, property));
    const presence = columns.find(({ property }) => property === metadata.primaryColumns[0]!.propertyName)!.index;
    for (const [property, sql] of wanted.values) {
      const expression = this.names.numbered(inColumns(sql, metadata, alias, unreachable));
      columns.push({ property, index: this.list(expression), reading: 'as-is' });
    }
    const subject = dataSubjectOf(metadata.target);
    if (subject) this.people.push(`${alias}.${columnOf(metadata, subject)}`);
    const relations = [...wanted.relations].map(([property, inner]) => {
      const joined = join(property);
      return {
        property,
        shape: this.parts(inner, joined.alias, (name) => this.joinTo(inner.metadata, joined.alias, name)),
      };
    });
    const lists = [...wanted.related].map(([property, rows]) => this.lateral(alias, metadata, property, rows));
    return { entity: metadata.target as EntityClass, presence, columns, relations, lists };
  }

  private column(metadata: EntityMetadata, alias: string, property: string) {
    const column = metadata.findColumnWithPropertyName(property)!;
    const { expression, reading } = this.value(`${alias}.${quoted(column.databaseName)}`, column);
    return { property, index: this.list(expression), reading };
  }

  /** JSON would round what JavaScript's numbers cannot hold, and has no instants. */
  private value(sql: string, { type }: ColumnMetadata): { expression: string; reading: Reading } {
    if (!this.inJson) return { expression: sql, reading: 'as-is' };
    if (type === 'timestamptz') return { expression: sql, reading: 'instant-from-json' };
    return { expression: type === 'bigint' || type === 'numeric' ? `${sql}::text` : sql, reading: 'as-is' };
  }

  private join(relation: string): { alias: string; metadata: EntityMetadata } {
    const known = this.joined.get(relation) ?? this.joinTo(this.metadata, this.alias, relation);
    this.joined.set(relation, known);
    return known;
  }

  private joinTo(metadata: EntityMetadata, from: string, name: string) {
    const relation = metadata.findRelationWithPropertyPath(name);
    if (!relation) throw new Error(`${metadata.name} has no relation ${name}.`);
    const target = relation.inverseEntityMetadata;
    const alias = this.names.alias();
    const on = relation.joinColumns.map(
      (column) => `${alias}.${quoted(column.referencedColumn!.databaseName)} = ${from}.${quoted(column.databaseName)}`,
    );
    this.joins.push(`left join ${quoted(target.tableName)} ${alias} on ${on.join(' and ')}`);
    return { alias, metadata: target };
  }

  /** Rows of another entity as one JSON value: an array of arrays, or one array or null. */
  private lateral(from: string, metadata: EntityMetadata, property: string, { link, rows }: WantedRows) {
    const inner = new Select(this.names, rows.metadata, true);
    const shape = inner.everything(rows);
    const key = `${inner.alias}.${columnOf(rows.metadata, link.to)} = ${from}.${columnOf(metadata, link.from ?? 'id')}`;
    const where = link.where ? `${key} and (${inner.translate(link.where)})` : key;
    const order = Object.entries(link.order ?? {}).map(
      ([by, direction]) => `${inner.alias}.${columnOf(rows.metadata, by)} ${direction}`,
    );
    const ordered = order.length > 0 ? ` order by ${order.join(', ')}` : '';
    const people = inner.people.length > 0 ? `, string_agg(${peopleOf(inner.people)}, ',') as people` : '';
    const alias = this.names.alias();
    this.joins.push(
      `left join lateral (select json_agg(json_build_array(${inner.expressions.join(', ')})${ordered}) as rows${people}` +
        ` from ${inner.from()} where ${where}) ${alias} on true`,
    );
    if (people) this.people.push(`${alias}.people`);
    return { property, index: this.list(`${alias}.rows`), single: link.single ?? false, shape };
  }

  /** The FROM with all its joins, headed by a search if there is one; complete once all was listed and translated. */
  from(search?: string): string {
    const table = `${quoted(this.metadata.tableName)} ${this.alias}`;
    const root = search
      ? `(${search}) hit join ${table} on ${this.alias}.${columnOf(this.metadata, 'id')} = hit.id`
      : table;
    return [root, ...this.joins].join(' ');
  }
}

/** One text of all the people of a row, with commas between. */
export const peopleOf = (people: readonly string[]): string => `concat_ws(',', ${people.join(', ')})`;

function unreachable(relation: string): never {
  throw new Error(`A value's SQL may not reach over the relation ${relation}.`);
}
