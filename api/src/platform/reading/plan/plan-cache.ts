import { Kind, visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { Plan } from './compile.js';

/** Plans of one document: what it shares, whatever it is asked with. */
interface DocumentPlans {
  /** The variables that decide in `@skip` and `@include` what is selected. */
  switches: readonly string[];
  plans: Map<string, CachedPlan>;
}

export interface CachedPlan {
  plan: Plan;
  /** Whether nothing below the field will ask the database for more. */
  closed: boolean;
}

/** A document has few shapes; somebody who makes more of them by filters starts anew. */
const perDocument = 64;

/** Keeps the plans of each document as long as the document is kept, which is bounded by whoever parses them. */
export class PlanCache {
  private readonly documents = new WeakMap<OperationDefinitionNode, DocumentPlans>();

  get(info: GraphQLResolveInfo, shape: string, make: () => CachedPlan): CachedPlan {
    const document = this.documents.get(info.operation) ?? this.remember(info);
    const switched = document.switches.map((name) => String(info.variableValues[name])).join();
    const key = `${placeOf(info)}|${switched}|${shape}`;
    const known = document.plans.get(key);
    if (known) return known;
    if (document.plans.size >= perDocument) document.plans.clear();
    const made = make();
    document.plans.set(key, made);
    return made;
  }

  private remember(info: GraphQLResolveInfo): DocumentPlans {
    const document = { switches: switchesOf(info), plans: new Map<string, CachedPlan>() };
    this.documents.set(info.operation, document);
    return document;
  }
}

/** Where in the answer the field stands, whichever row of a list it is in. */
function placeOf(info: GraphQLResolveInfo): string {
  const steps: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') steps.push(path.key);
  }
  return steps.join('<');
}

function switchesOf(info: GraphQLResolveInfo): string[] {
  const names = new Set<string>();
  const collect = {
    Directive: {
      enter: ({
        arguments: given = [],
      }: {
        arguments?: readonly { value: { kind: Kind; name?: { value: string } } }[];
      }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE && value.name) names.add(value.name.value);
      },
    },
  };
  visit(info.operation, collect as never);
  for (const fragment of Object.values(info.fragments)) visit(fragment, collect as never);
  return [...names];
}
