import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../context.js';
import { executorGateway } from './executor.js';
import { formatErrorWith } from './format-error.js';
import { documentLength, limitRule } from './limits.js';
import { unitPlugin } from './unit-plugin.js';

export interface GraphQLOptions {
  schema: GraphQLSchema;
  jit: boolean;
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext>;
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

/** Serves the graph at POST /graphql. */
export async function registerGraphQL(app: FastifyInstance, { schema, jit, contextOf }: GraphQLOptions): Promise<void> {
  const log = (error: unknown) => {
    const reference = randomUUID().slice(0, 8);
    app.log.error({ reference, failure: loggable(error) }, 'an operation failed');
    return reference;
  };
  const formatError = formatErrorWith(log);
  const server = new ApolloServer<RequestContext>({
    gateway: executorGateway(schema, jit),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // The process ends in an order of its own.
    stopOnTerminationSignals: false,
    validationRules: [limitRule],
    parseOptions: { maxTokens: 5_000 },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      unitPlugin({ format: (error) => formatError({ message: 'failed' }, error) }),
    ],
  });
  await server.start();
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: 100_000,
    preHandler: (request, _reply, done) => {
      const { query } = (request.body ?? {}) as { query?: unknown };
      const tooLong = typeof query === 'string' && query.length > documentLength;
      done(tooLong ? Object.assign(new Error('This document is too long.'), { statusCode: 413 }) : undefined);
    },
    handler: fastifyApolloHandler(server, { context: contextOf }),
  });
}
