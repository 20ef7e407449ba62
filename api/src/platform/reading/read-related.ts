import type { GraphQLResolveInfo } from 'graphql';
import { In, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../context.js';
import { read, type EntityClass, type Scope } from './read.js';

function fieldKey(info: GraphQLResolveInfo): string {
  const [node] = info.fieldNodes;
  return `${info.parentType.name}.${node?.alias?.value ?? info.fieldName}@${node?.loc?.start ?? 0}`;
}

/** A bounded to-many field: the rows whose `property` is `key`, all parents of one field in one statement. */
export async function readRelated<T extends ObjectLiteral>(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass<T>,
  property: keyof T & string,
  key: string,
  scope: Scope<T> = {},
): Promise<T[]> {
  const loader = ctx.loader<string, T[]>(fieldKey(info), async (keys) => {
    const where = { ...scope.where, [property]: In([...keys]) } as FindOptionsWhere<T>;
    const rows = await read(ctx, info, entity, { ...scope, where, also: [...(scope.also ?? []), property] });
    const groups = groupBy(rows, property);
    return keys.map((each) => groups.get(each) ?? []);
  });
  return loader.load(key);
}

function groupBy<T extends ObjectLiteral>(rows: T[], property: keyof T & string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = row[property] as string;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
