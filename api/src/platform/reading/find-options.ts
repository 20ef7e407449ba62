import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { dataSubjectOf } from './needs.js';
import { selectedFields, type SelectedFields } from './selection.js';

/** TypeORM's `select` and `relations` as trees of booleans. */
export interface ColumnTree {
  [property: string]: true | ColumnTree;
}
export interface Wanted {
  select: ColumnTree;
  relations: ColumnTree;
}

/** Adds one column, `property` or `relation.property`, to what is loaded. */
export function wantColumn(wanted: Wanted, metadata: EntityMetadata, path: string): void {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const relation = metadata.findRelationWithPropertyPath(head);
  if (!relation) {
    if (metadata.findColumnWithPropertyName(head)) wanted.select[head] = true;
    return;
  }
  const inner = wantRelation(wanted, head, relation.inverseEntityMetadata);
  if (rest.length > 0) wantColumn(inner, relation.inverseEntityMetadata, rest.join('.'));
}

function wantRelation(wanted: Wanted, name: string, metadata: EntityMetadata): Wanted {
  const known = (tree: ColumnTree) => (typeof tree[name] === 'object' ? tree[name] : {});
  const inner: Wanted = { select: known(wanted.select), relations: known(wanted.relations) };
  wanted.select[name] = inner.select;
  wanted.relations[name] = inner.relations;
  wantIdentity(inner, metadata);
  return inner;
}

/** Ids, and whose data it is, are loaded whether asked for or not: identity and audit need them. */
function wantIdentity(wanted: Wanted, metadata: EntityMetadata): void {
  for (const column of metadata.primaryColumns) wanted.select[column.propertyName] = true;
  const subject = dataSubjectOf(metadata.target);
  if (subject) wanted.select[subject] = true;
}

/** Walks a selection beside the entity's metadata: columns and to-one relations are loaded, computed fields name their needs. */
export function wantSelection(
  info: GraphQLResolveInfo,
  fields: SelectedFields,
  type: GraphQLObjectType,
  metadata: EntityMetadata,
  wanted: Wanted = { select: {}, relations: {} },
): Wanted {
  wantIdentity(wanted, metadata);
  for (const [name, nodes] of fields) {
    const field = type.getFields()[name];
    if (!field) continue;
    for (const need of (field.extensions['needs'] as string[] | undefined) ?? []) wantColumn(wanted, metadata, need);
    const relation = metadata.findRelationWithPropertyPath(name);
    const fieldType = getNamedType(field.type);
    if (relation && isObjectType(fieldType)) {
      const inner = wantRelation(wanted, name, relation.inverseEntityMetadata);
      wantSelection(info, selectedFields(nodes, fieldType, info), fieldType, relation.inverseEntityMetadata, inner);
    } else {
      wantColumn(wanted, metadata, name);
    }
  }
  return wanted;
}
