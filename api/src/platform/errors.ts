import { GraphQLError } from 'graphql';

/** The codes a client may meet in `errors[].extensions.code`; everything else is masked. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_LONG'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'SERVICE_UNAVAILABLE';

const httpStatus: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  TOO_LONG: 413,
  DOCUMENT_NOT_TRUSTED: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** An error whose message and code were written for the caller; it is never masked. */
export class KithError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    const status = httpStatus[code];
    super(message, { extensions: { code, ...extensions, ...(status ? { http: { status } } : {}) } });
  }
}

/** Absent and forbidden look the same, so that nobody learns who is known to whom. */
export const notFound = (what = 'that') => new KithError('NOT_FOUND', `We could not find ${what}.`);

export const unauthenticated = (message = 'Sign in to go on.') => new KithError('UNAUTHENTICATED', message);

export const forbidden = (message = 'Your role does not allow this.') => new KithError('FORBIDDEN', message);

/** Input no form of ours could have sent; what a person can put right is an `InvalidInput` problem instead. */
export const badUserInput = (message: string, fields: { field: string; message: string }[] = []) =>
  new KithError('BAD_USER_INPUT', message, { fields });

export const rateLimited = (message: string, retryAfterSeconds: number) =>
  new KithError('RATE_LIMITED', message, { retryAfterSeconds });

export const unavailable = () =>
  new KithError('SERVICE_UNAVAILABLE', 'Kith cannot reach its database at the moment. Please try again shortly.', {
    retryAfterSeconds: 5,
  });

export const overloaded = () =>
  new KithError('SERVICE_UNAVAILABLE', 'Kith is very busy at the moment. Please try again shortly.', {
    retryAfterSeconds: 1,
  });
