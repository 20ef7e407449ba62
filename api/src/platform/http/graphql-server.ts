import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.js';
import { executorGateway } from './executor.js';
import { limitRule, parseOptions } from './limits.js';
import { unitPlugin } from './unit-plugin.js';

export interface GraphQLServerOptions {
  schema: GraphQLSchema;
  jit: boolean;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/**
 * What parses, judges and runs documents. Who may send which document, from where and how, has been decided by the front
 * before it is asked: hence introspection is open here, and what is there against other sites is not needed twice.
 */
export function makeGraphQLServer({ schema, jit, formatError }: GraphQLServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: executorGateway(schema, jit),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: false,
    persistedQueries: false,
    // The process ends in an order of its own.
    stopOnTerminationSignals: false,
    validationRules: [limitRule],
    // Each further error searches for names like the one that is not there; who errs more than this errs on purpose.
    validationOptions: { maxErrors: 5 },
    parseOptions,
    stringifyResult: (result) => JSON.stringify(result),
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      unitPlugin({ format: (error) => formatError({ message: 'failed' }, error) }),
    ],
  });
}
