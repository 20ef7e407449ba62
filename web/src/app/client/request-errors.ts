import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type RequestErrorKind =
  'SIGNED_OUT' | 'UNREACHABLE' | 'NOT_FOUND' | 'BAD_INPUT' | 'TOO_LONG' | 'FORBIDDEN' | 'RATE_LIMITED' | 'OTHER';

export const unreachableMessage =
  'Kith cannot be reached at the moment. Nothing you sent was lost: check your connection, then try again in a minute.';

const kindsByCode: Record<string, RequestErrorKind> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  NOT_FOUND: 'NOT_FOUND',
  BAD_USER_INPUT: 'BAD_INPUT',
  FORBIDDEN: 'FORBIDDEN',
  RATE_LIMITED: 'RATE_LIMITED',
  TOO_LONG: 'TOO_LONG',
  SERVICE_UNAVAILABLE: 'UNREACHABLE',
};

function codeOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : undefined;
}

/** What went wrong with a request that gave no result to show. */
export function requestErrorKind(error: unknown): RequestErrorKind {
  const code = codeOf(error);
  if (code !== undefined) return kindsByCode[code] ?? 'OTHER';
  if (CombinedGraphQLErrors.is(error)) return 'OTHER';
  if (!ServerError.is(error)) return 'UNREACHABLE';
  if (error.statusCode === 401) return 'SIGNED_OUT';
  if (error.statusCode === 413) return 'TOO_LONG';
  if (error.statusCode === 429) return 'RATE_LIMITED';
  return error.statusCode >= 500 ? 'UNREACHABLE' : 'OTHER';
}

/** What to say to the person in front of the screen. */
export function requestErrorMessage(error: unknown): string {
  switch (requestErrorKind(error)) {
    case 'UNREACHABLE':
      return unreachableMessage;
    case 'SIGNED_OUT':
      return 'You have been signed out. Sign in again, then repeat this step.';
    case 'NOT_FOUND':
      return 'This is no longer there, or you may no longer see it.';
    case 'FORBIDDEN':
      return 'Your role does not allow this.';
    case 'TOO_LONG':
      return 'This is too long to send. Shorten it, then try again.';
    case 'BAD_INPUT':
    case 'RATE_LIMITED':
    case 'OTHER':
      return CombinedGraphQLErrors.is(error) && error.errors[0]
        ? error.errors[0].message
        : 'Something went wrong on our side. Try again in a minute.';
  }
}
