import { Kind, OperationTypeNode, parse, typeFromAST, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';

/** A document that may be sent, and what it declares. */
export interface AskedDocument {
  text: string;
  name: string;
  /** Its first root field. */
  root: string;
  writes: boolean;
  variables: { name: string; type: GraphQLInputType }[];
}

const file = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);

/** What the portal sends, as it stands in its manifest. */
export function portalDocuments(schema: GraphQLSchema): AskedDocument[] {
  const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return texts.flatMap((text) =>
    parse(text).definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return [];
      const first = each.selectionSet.selections.find(
        (one) => one.kind === Kind.FIELD && one.name.value !== '__typename',
      );
      const variables = (each.variableDefinitions ?? []).map(({ variable, type }) => ({
        name: variable.name.value,
        type: typeFromAST(schema, type as never) as GraphQLInputType,
      }));
      const root = first?.kind === Kind.FIELD ? first.name.value : '';
      const writes = each.operation === OperationTypeNode.MUTATION;
      return [{ text, name: each.name?.value ?? '', root, writes, variables }];
    }),
  );
}
