import type { GraphQLSchema } from 'graphql';
import { portalDocuments, type AskedDocument } from '../../testkit/portal-documents.js';
import { documentOf, everythingOf } from '../access/selections.js';

/** Every operation of the schema, asked for all that it can answer. */
function schemaDocuments(schema: GraphQLSchema): AskedDocument[] {
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  return roots.flatMap((type) =>
    Object.values(type.getFields()).map(({ name, args }) => {
      const root = `${type.name}.${name}`;
      const all = Object.fromEntries(args.map((arg) => [arg.name, true]));
      const text = documentOf(root, all, everythingOf(root).text);
      return { text, name: root, root: name, writes: type.name === 'Mutation', variables: [...args] };
    }),
  );
}

/** Every operation of the schema and everything that the portal sends. */
export const allDocuments = (schema: GraphQLSchema): AskedDocument[] => [
  ...schemaDocuments(schema),
  ...portalDocuments(schema),
];
