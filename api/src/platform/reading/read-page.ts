import type { GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../context.js';
import type { Connection, PageArgs } from '../graph/connection.js';
import type { CursorKey } from '../graph/cursor.js';
import type { EntityClass } from './declarations.js';
import { read } from './read.js';
import type { Condition, Scope } from './scope.js';

/** A list in keyset order: what it is sorted by, the last of it unique; `relation.property` reaches over a relation. */
export interface PageScope<T extends ObjectLiteral> extends Omit<Scope<T>, 'order' | 'limit' | 'paths' | 'source'> {
  sortBy: readonly string[];
  direction?: 'ASC' | 'DESC';
}

const castable = new Set(['uuid', 'date', 'timestamptz', 'text', 'int']);

/** The sort key of a row, of which its cursor is made. */
function keyOf(row: ObjectLiteral, sortBy: readonly string[]): CursorKey {
  return sortBy.map((path) => {
    const value = path.split('.').reduce<unknown>((part, step) => (part as ObjectLiteral | null)?.[step], row);
    return value instanceof Date ? value.toISOString() : (value as string | number);
  });
}

/** Reads one page of a connection; the cursor is the sort key of a row, so pages neither skip nor repeat under change. */
export async function readPage<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  page: PageArgs,
  { sortBy, direction = 'ASC', ...scope }: PageScope<T>,
): Promise<Connection<T>> {
  const after = page.after ? ctx.cursors.decode(page.after, sortBy.length) : undefined;
  const rows = await read(ctx, info, entity, {
    ...scope,
    also: [...(scope.also ?? []), ...sortBy],
    paths: [['edges', 'node']],
    order: sortBy.map((property) => ({ property, direction })),
    limit: page.first + 1,
    conditions: [...(scope.conditions ?? []), ...(after ? [seek(ctx, entity, sortBy, direction, after)] : [])],
  });
  return connection(page, rows, (row) => ctx.cursors.encode(keyOf(row, sortBy)));
}

/** Puts rows, of which one more than the page holds was asked for, into the shape of a connection. */
export function connection<T>(page: PageArgs, rows: readonly T[], cursorOf: (row: T) => string): Connection<T> {
  const shown = rows.slice(0, page.first);
  const edges = shown.map((node) => new LazyEdge(node, cursorOf));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > shown.length,
      hasPreviousPage: page.after !== undefined && page.after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** Sealing a cursor costs more than reading its row, and most documents ask for the last one only. */
class LazyEdge<T> {
  constructor(
    readonly node: T,
    private readonly cursorOf: (row: T) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node);
  }
}

/** Everything after the row of that cursor, in the words of the entity. */
function seek<T extends ObjectLiteral>(
  ctx: RequestContext,
  entity: EntityClass<T>,
  sortBy: readonly string[],
  direction: 'ASC' | 'DESC',
  after: CursorKey,
): Condition {
  const types = sortBy.map((path) => typeOf(ctx.units.metadataOf(entity), path));
  const values = types.map((type, index) => `cast(:after${index} as ${castable.has(type) ? type : 'text'})`);
  return {
    sql: `(${sortBy.map((path) => `${entity.name}.${path}`).join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${values.join(', ')})`,
    values: Object.fromEntries(after.map((value, index) => [`after${index}`, value])),
  };
}

function typeOf(metadata: EntityMetadata, path: string): string {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const relation = metadata.findRelationWithPropertyPath(head);
  if (relation) return typeOf(relation.inverseEntityMetadata, rest.join('.'));
  return String(metadata.findColumnWithPropertyName(head)?.type ?? 'text');
}
