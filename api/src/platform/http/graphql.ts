import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { formatErrorWith } from './format-error.js';
import { GraphQLFront, type FrontOptions } from './graphql-front.js';
import { parametersOf, parametersOfSearch } from './graphql-parameters.js';
import { makeGraphQLServer } from './graphql-server.js';
import { namesJson } from './media-type.js';
import { refuse } from './refuse.js';
import { isForeign } from './same-site.js';

export interface GraphQLOptions extends Omit<FrontOptions, 'formatError'> {
  schema: GraphQLSchema;
  jit: boolean;
  /** Where the portal is reached from outside. */
  origin: string;
}

/** Where it happened, without the message, which may repeat what somebody wrote about a person. */
const framesOf = ({ stack }: Error) =>
  stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);

/** What of an error may stand in the log: never its message or parameters when it came from the database. */
function loggable(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const fromDatabase =
    error.name === 'QueryFailedError' || typeof (error as { severity?: unknown }).severity === 'string';
  return { name: error.name, code, constraint, table, stack: fromDatabase ? undefined : framesOf(error) };
}

/** Serves the graph: trusted documents by POST for everybody; texts of one's own, and GET, for those who may explore. */
export async function registerGraphQL(app: FastifyInstance, options: GraphQLOptions): Promise<void> {
  const { schema, jit, origin, ...front } = options;
  const log = (error: unknown) => {
    const reference = randomUUID().slice(0, 8);
    app.log.error({ reference, failure: loggable(error) }, 'an operation failed');
    return reference;
  };
  const formatError = formatErrorWith(log);
  const server = makeGraphQLServer({ schema, jit, formatError });
  await server.start();
  app.addHook('onClose', () => server.stop());
  const graph = new GraphQLFront(server, { ...front, formatError });

  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: 100_000,
    handler: (request, reply) => graph.answer(request, neverKept(reply), parametersOf(request.body)),
  });
  app.route({
    method: 'GET',
    url: '/graphql',
    handler: (request: FastifyRequest, reply: FastifyReply) => {
      if (isForeign(request, origin)) return refuse(reply, 403, 'This can only be asked from Kith itself.');
      if (!namesJson(request.headers.accept)) return refuse(reply, 406, 'Ask for JSON by name.');
      const search = request.url.slice(request.url.indexOf('?') + 1);
      return graph.answer(request, neverKept(reply), parametersOfSearch(search));
    },
  });
}

const neverKept = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');
