import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../context.js';
import type { Connection, PageArgs } from '../graph/connection.js';
import type { CursorKey } from '../graph/cursor.js';
import { read, type EntityClass, type Scope } from './read.js';

/** A sort key: a property of the row, or a value of a related row with the joined column it is sorted by. */
export type SortKey = string | { value: string; column: string; type: string };

/** A list in keyset order: what it is sorted by, the last of it unique. */
export interface PageScope<T extends ObjectLiteral> extends Omit<Scope<T>, 'order' | 'limit' | 'path'> {
  sortBy: readonly SortKey[];
  direction?: 'ASC' | 'DESC';
}

const castable = new Set(['uuid', 'date', 'timestamptz', 'text', 'int']);

const pathOf = (key: SortKey) => (typeof key === 'string' ? key : key.value);

function property(row: ObjectLiteral, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as ObjectLiteral | null)?.[step], row);
}

function keyOf(row: ObjectLiteral, sortBy: readonly SortKey[]): CursorKey {
  return sortBy.map((sortKey) => {
    const value = property(row, pathOf(sortKey));
    return value instanceof Date ? value.toISOString() : (value as string | number);
  });
}

/** Reads one page of a connection; the cursor is the sort key of a row, so pages neither skip nor repeat under change. */
export async function readPage<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  page: PageArgs,
  scope: PageScope<T>,
): Promise<Connection<T>> {
  const direction = scope.direction ?? 'ASC';
  const rows = await read(ctx, info, entity, {
    ...scope,
    also: [...(scope.also ?? []), ...scope.sortBy.map(pathOf)],
    path: ['edges', 'node'],
    limit: page.first + 1,
    narrow: (query) => {
      scope.narrow?.(query);
      const after = page.after ? ctx.cursors.decode(page.after, scope.sortBy.length) : undefined;
      sortAndSeek(query, scope.sortBy, direction, after);
    },
  });
  const shown = rows.slice(0, page.first);
  const edges = shown.map((node) => ({ node, cursor: ctx.cursors.encode(keyOf(node, scope.sortBy)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > shown.length,
      hasPreviousPage: page.after !== undefined && page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function sortAndSeek<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  sortBy: readonly SortKey[],
  direction: 'ASC' | 'DESC',
  after: CursorKey | undefined,
): void {
  const { metadata } = query.expressionMap.mainAlias!;
  const columns = sortBy.map((key) => {
    if (typeof key !== 'string') return key;
    return {
      column: `${metadata.name}.${key}`,
      type: String(metadata.findColumnWithPropertyName(key)?.type ?? 'text'),
    };
  });
  for (const { column } of columns) query.addOrderBy(column, direction);
  if (!after) return;
  const values = columns.map(({ type }, index) => `cast(:key${index} as ${castable.has(type) ? type : 'text'})`);
  const parameters = Object.fromEntries(after.map((value, index) => [`key${index}`, value]));
  const comparison = direction === 'ASC' ? '>' : '<';
  query.andWhere(
    `(${columns.map(({ column }) => column).join(', ')}) ${comparison} (${values.join(', ')})`,
    parameters,
  );
}
