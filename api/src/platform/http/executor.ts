import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, GraphQLError, Kind, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../context.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** How many compiled documents are kept for one schema; the portal has far fewer, strangers may send more. */
const cached = 500;

const hasOperation = ({ definitions }: DocumentNode, name: string): boolean =>
  definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && (name === '' || each.name?.value === name));

/** Compiled documents by document and operation name; a document that cannot be compiled stays with graphql-js. */
class CompiledDocuments {
  private readonly compiled = new Map<DocumentNode, Map<string, CompiledQuery | undefined>>();

  constructor(private readonly schema: GraphQLSchema) {}

  get(document: DocumentNode, operationName: string): CompiledQuery | undefined {
    // A name that is not there is told by graphql-js, and not remembered: there is no end of such names.
    if (!hasOperation(document, operationName)) return undefined;
    const byName = this.compiled.get(document) ?? this.remember(document);
    if (!byName.has(operationName)) {
      const result = compileQuery(this.schema, document, operationName || undefined);
      byName.set(operationName, isCompiledQuery(result) ? result : undefined);
    }
    return byName.get(operationName);
  }

  private remember(document: DocumentNode): Map<string, CompiledQuery | undefined> {
    if (this.compiled.size >= cached) this.compiled.delete(this.compiled.keys().next().value!);
    const byName = new Map<string, CompiledQuery | undefined>();
    this.compiled.set(document, byName);
    return byName;
  }
}

/** How many of the values that do not fit are told; graphql-js tells fifty, and that it stopped there as if that were ours. */
const told = 5;

/** graphql-jit's errors lack what Apollo Server and graphql-js take for granted: `extensions`, and the class itself. */
function normalised(error: GraphQLError): GraphQLError {
  if (error instanceof GraphQLError && (error.extensions as object | undefined)) return error;
  const { message, path, nodes, source, positions, originalError } = error;
  return new GraphQLError(message, { path, nodes, source, positions, originalError });
}

function withErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(normalised) } : result;
}

/** Apollo Server's executor hook: runs documents compiled by graphql-jit, or by graphql-js where `jit` is off. */
export function executorGateway(schema: GraphQLSchema, jit: boolean): Gateway {
  const documents = new CompiledDocuments(schema);
  const executor: Executor = async ({ document, request, context }) => {
    // As it was asked: Apollo Server's own has forgotten a name that the document does not have, and would run another.
    const { operationName } = request;
    const variableValues = request.variables ?? {};
    const compiled = jit ? documents.get(document, operationName ?? '') : undefined;
    const result = compiled && withErrors(await compiled.query(undefined, context, variableValues));
    if (result?.data !== undefined) return result as never;
    // Without data nothing was run: variables do not fit, which graphql-js says in words that Apollo Server knows.
    const { errors, ...rest } = await execute({
      schema,
      document,
      contextValue: context,
      variableValues,
      operationName,
    });
    return { ...rest, ...(errors && { errors: rest.data === undefined ? errors.slice(0, told) : errors }) } as never;
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
