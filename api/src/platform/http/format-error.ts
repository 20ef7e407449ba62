import { unwrapResolverError } from '@apollo/server/errors';
import { ArgumentValidationError } from 'type-graphql';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badUserInput, KithError } from '../errors.js';
import { argumentErrors } from '../graph/argument-errors.js';
import { translateDatabaseError } from '../unit-of-work/database-errors.js';

/** Codes of Apollo Server that tell a client what it did wrong and nothing else. */
const harmless = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** The error as its author meant it for the caller; undefined for everything that was not written for callers. */
function meant(original: unknown): KithError | undefined {
  if (original instanceof ArgumentValidationError) {
    const fields = argumentErrors(original).map(({ field, message }) => ({ field, message }));
    return badUserInput(fields[0]?.message ?? 'Some of what was sent is not usable here.', fields);
  }
  const translated = translateDatabaseError(original);
  return translated instanceof KithError ? translated : undefined;
}

const misfit = /^Variable "(\$\w+)" got invalid value /;
const place = / at "([\w.[\]]+)"; /g;

/**
 * What a caller sent must not come back in an error, which clients log: of a value that does not fit only the place is
 * told, of everything else nothing that is long.
 */
function withoutEcho(message: string): string {
  const [, variable] = misfit.exec(message) ?? [];
  if (variable === undefined) return message.replace(/"(?:[^"\\]|\\.){40,}"/g, '"…"').slice(0, 400);
  const at = [...message.matchAll(place)].at(-1)?.[1];
  return `Variable "${variable}" got a value of another type than it has${at === undefined ? '' : `, at "${at.slice(0, 100)}"`}.`;
}

/**
 * Turns any error into what the caller may hear. What was not written for callers becomes "INTERNAL" with the
 * request's id, by which it is found in the log; `log` gets it without its parameters.
 */
export function formatErrorWith(log: (error: unknown) => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const known = meant(original);
    if (known) {
      const { http: _, ...extensions } = known.extensions;
      return { ...formatted, message: known.message, extensions };
    }
    const code = formatted.extensions?.['code'];
    if (
      typeof code === 'string' &&
      harmless.has(code) &&
      (original instanceof GraphQLError || error instanceof GraphQLError)
    ) {
      return { ...formatted, message: withoutEcho(formatted.message), extensions: { code } };
    }
    const reference = log(original);
    const message = `Something went wrong on our side. If it happens again, tell us this reference: ${reference}.`;
    return {
      ...(formatted.path ? { path: formatted.path } : {}),
      message,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}
