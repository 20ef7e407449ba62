import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

/** The fields a document selects on one object type: name → the nodes that select it. */
export type SelectedFields = Map<string, FieldNode[]>;

function isIncluded(node: SelectionNode, info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, info: GraphQLResolveInfo): boolean {
  if (!condition || condition === type.name) return true;
  const conditionType = info.schema.getType(condition);
  return isAbstractType(conditionType) && info.schema.isSubType(conditionType, type);
}

function collect(
  nodes: readonly SelectionNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
  into: SelectedFields,
) {
  for (const node of nodes) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      into.set(node.name.value, [...(into.get(node.name.value) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    if (fragment && applies(fragment.typeCondition?.name.value, type, info)) {
      collect(fragment.selectionSet.selections, type, info, into);
    }
  }
}

/** What the given field nodes select on `type`, with fragments opened and @skip/@include applied. */
export function selectedFields(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): SelectedFields {
  const fields: SelectedFields = new Map();
  for (const node of nodes) collect(node.selectionSet?.selections ?? [], type, info, fields);
  return fields;
}

/** The types that a field of `type` may be looked for on: itself, or the members of a union. */
function objectTypesOf(type: GraphQLNamedType, info: GraphQLResolveInfo): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? info.schema.getPossibleTypes(type) : [];
}

/**
 * What is selected on the objects of type `typeName` that this field returns, directly, as a member of a union,
 * or below `path` (a connection's edges and node).
 */
export function selectionOf(info: GraphQLResolveInfo, typeName: string, path: readonly string[]): SelectedFields {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  let type: GraphQLNamedType = getNamedType(info.returnType);
  for (const step of path) {
    const holder: GraphQLObjectType | undefined = objectTypesOf(type, info).find((each) => step in each.getFields());
    if (!holder) return new Map();
    nodes = selectedFields(nodes, holder, info).get(step) ?? [];
    type = getNamedType(holder.getFields()[step]!.type);
  }
  const target = info.schema.getType(typeName);
  return isObjectType(target) ? selectedFields(nodes, target, info) : new Map();
}

/** The keys of the answer that this operation's root fields stand under; those of introspection read nothing. */
export function rootKeysOf(info: GraphQLResolveInfo): Set<string> {
  const keys = new Set<string>();
  const add = (nodes: readonly SelectionNode[]): void => {
    for (const node of nodes) {
      if (!isIncluded(node, info)) continue;
      if (node.kind === Kind.FIELD) {
        if (!node.name.value.startsWith('__')) keys.add(node.alias?.value ?? node.name.value);
      } else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
        add(fragment?.selectionSet.selections ?? []);
      }
    }
  };
  add(info.operation.selectionSet.selections);
  return keys;
}
