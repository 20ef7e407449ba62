import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export interface Limits {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** How often one name may stand in a selection: comparing each with each is quadratic. */
  repeats: number;
}

/** How deep the usual question goes by which tools learn the types of arguments: there is no data at its end. */
const introspectionDepth = 16;

export const limits: Limits = { depth: 12, fields: 600, aliases: 30, directives: 50, rootFields: 12, repeats: 20 };

/** How a document is read: one of more words is not read to its end. */
export const parseOptions = { maxTokens: 5_000 };

/** The most characters a document may have; also bounds its tokens. */
export const documentLength = 20_000;

interface Cost {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  repeats: number;
}

const nothing: Cost = { depth: 0, fields: 0, aliases: 0, directives: 0, repeats: 0 };

/** What a fragment weighs that contains itself. */
const endless: Cost = { ...nothing, depth: Number.POSITIVE_INFINITY };

/** How often the name that stands most often in a selection does, inline fragments included. */
function mostRepeated(set: SelectionSetNode | undefined, counts = new Map<string, number>()): number {
  let most = 0;
  for (const node of set?.selections ?? []) {
    if (node.kind === Kind.INLINE_FRAGMENT) most = Math.max(most, mostRepeated(node.selectionSet, counts));
    if (node.kind !== Kind.FIELD) continue;
    const name = (node.alias ?? node.name).value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    most = Math.max(most, counts.get(name)!);
  }
  return most;
}

/** Fragments are weighed once and remembered, so that a bomb of fragments costs its length, not its explosion. */
class Scale {
  private readonly weighed = new Map<string, Cost>();
  private readonly inProgress = new Set<string>();

  constructor(private readonly document: DocumentNode) {}

  weigh(set: SelectionSetNode | undefined): Cost {
    const total = { ...nothing, repeats: mostRepeated(set) };
    for (const node of set?.selections ?? []) {
      const cost = node.kind === Kind.FRAGMENT_SPREAD ? this.fragment(node.name.value) : this.weigh(node.selectionSet);
      const isField = node.kind === Kind.FIELD;
      total.depth = Math.max(total.depth, cost.depth + (isField ? 1 : 0));
      total.repeats = Math.max(total.repeats, cost.repeats);
      total.fields += cost.fields + (isField ? 1 : 0);
      total.aliases += cost.aliases + (isField && node.alias ? 1 : 0);
      total.directives += cost.directives + (node.directives?.length ?? 0);
    }
    return total;
  }

  private fragment(name: string): Cost {
    const known = this.weighed.get(name);
    if (known) return known;
    if (this.inProgress.has(name)) return endless;
    this.inProgress.add(name);
    const definition = this.document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    const cost = definition?.kind === Kind.FRAGMENT_DEFINITION ? this.weigh(definition.selectionSet) : nothing;
    this.inProgress.delete(name);
    this.weighed.set(name, cost);
    return cost;
  }
}

/** By the fields of the operation itself: a fragment or an alias may be called anything. */
const asksForTypesOnly = ({ selections }: SelectionSetNode): boolean =>
  selections.every(
    (node) => node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type'),
  );

/** What a document asks too much of; undefined when it keeps within the limits. */
export function excess(document: DocumentNode): string | undefined {
  const scale = new Scale(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.selectionSet.selections.length > limits.rootFields) return 'root fields';
    const cost = scale.weigh(definition.selectionSet);
    const most = asksForTypesOnly(definition.selectionSet) ? { ...limits, depth: introspectionDepth } : limits;
    const over = (['depth', 'fields', 'aliases', 'directives', 'repeats'] as const).find(
      (name) => cost[name] > most[name],
    );
    if (over) return over;
  }
  return undefined;
}

/** Refuses a document that asks for too much, before it is validated any further or executed. */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const over = excess(document);
      if (over === undefined) return undefined;
      context.reportError(
        new GraphQLError(`This document asks for too much: ${over}.`, { extensions: { code: 'BAD_USER_INPUT' } }),
      );
      return false;
    },
  };
}
