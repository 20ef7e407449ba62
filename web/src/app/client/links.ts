import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { BaseHttpLink } from '@apollo/client/link/http';
import type { DocumentNode } from 'graphql';
import { tap } from 'rxjs';
import { actingMembership } from '../session/acting-membership';
import { connectionState } from './connection-state';
import { requestErrorKind } from './request-errors';

const membershipLink = new SetContextLink((context) => {
  const headers: Record<string, string> = { ...context['headers'] };
  const membershipId = actingMembership.current();
  if (membershipId && !context['asNobody']) headers['x-kith-membership'] = membershipId;
  return { headers };
});

// Only the hash goes over the wire: the API runs what it was built with, and nothing that a page could make up.
const trustedLink = new ApolloLink((operation, forward) => {
  const { __meta__: meta } = operation.query as DocumentNode & { __meta__?: { hash: string } };
  operation.extensions = { persistedQuery: { version: 1, sha256Hash: meta?.hash } };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

const errorLink = new ErrorLink(({ error }) => {
  const kind = requestErrorKind(error);
  if (kind === 'SIGNED_OUT') connectionState.set({ signedOut: true });
  if (kind === 'UNREACHABLE') connectionState.set({ unreachable: true });
});

const reachedLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap((result) => {
      if (!result.errors) connectionState.set({ unreachable: false });
    }),
  ),
);

/** The way of every request: mark, send, and learn from the answer. */
export const link = ApolloLink.from([
  errorLink,
  reachedLink,
  membershipLink,
  trustedLink,
  new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin' }),
]);
