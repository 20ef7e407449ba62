import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { requestErrorKind } from './request-errors';

export interface PageQuery<Data> {
  /** What to show; while other arguments load, what was shown before. */
  readonly data: Data | null;
  /** True while `data` stands for earlier arguments. */
  readonly stale: boolean;
  readonly loading: boolean;
  readonly error: unknown;
  refetch(): void;
}

interface PageQueryOptions {
  readonly skip?: boolean;
  readonly pollInterval?: number;
  /** Shows what the operation of another component has brought, and asks nothing itself. */
  readonly askedElsewhere?: boolean;
}

/** The one GraphQL operation of a page. */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: PageQueryOptions = {},
): PageQuery<Data> {
  const answer = useQuery<Data>(document, {
    variables,
    skip: options.skip ?? false,
    pollInterval: options.pollInterval ?? 0,
    ...(options.askedElsewhere && { fetchPolicy: 'cache-only', nextFetchPolicy: 'cache-only' }),
  });
  const complete = answer.dataState === 'complete' ? answer.data : null;
  const previous = answer.previousData ?? null;
  const asked = JSON.stringify(variables);
  const [answered, setAnswered] = useState<string | null>(null);
  if (complete && answered !== asked) setAnswered(asked);
  // What was shown stays when the server is out of reach: the banner says so. What was asked before does not.
  const mayStay = !answer.error || (requestErrorKind(answer.error) === 'UNREACHABLE' && answered === asked);
  const data = complete ?? (mayStay ? previous : null);
  return {
    data,
    stale: complete === null && data !== null,
    loading: answer.loading,
    error: answer.error ?? null,
    refetch: () => void answer.refetch(),
  };
}
