import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../context.js';
import { KithError } from '../errors.js';

interface Formats {
  format(error: unknown): { message: string; extensions?: Record<string, unknown> };
}

/**
 * Ends the operation's reading unit before the answer leaves: audit row and COMMIT come first. When any statement
 * failed, the whole answer fails with it; a nullable field must not hide that something could not be read.
 */
export const unitPlugin = ({ format }: Formats): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, operationName, operation }) => {
        contextValue.operation = operationName ?? operation?.operation ?? 'unnamed';
        return Promise.resolve();
      },
      willSendResponse: async ({ contextValue, response }) => {
        try {
          await contextValue.reads.finish();
        } catch (error) {
          await contextValue.reads.abandon();
          const { message, extensions } = format(error);
          response.body = {
            kind: 'single',
            singleResult: { errors: [new GraphQLError(message, { extensions }).toJSON()] },
          };
          if (error instanceof KithError)
            response.http.status = (error.extensions['http'] as { status?: number } | undefined)?.status;
        }
      },
    }),
});
