import { badUserInput, KithError, rateLimited, unauthenticated, unavailable } from '../errors.js';

const connectionLost =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|Connection terminated|timeout exceeded|Query read timeout|not queryable|Client has encountered a connection error/i;

/** SQLSTATE classes in which the server, not the statement, is at fault. */
const serverGone = /^(08|53|57P)/;

/** What somebody may have sent and no type of a column can hold; any other error of class 22 is a mistake of ours. */
const unusableValue = /^(?:22001|22003|22007|22008|22009|22021|22P02|22P03|22P05)$/;

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
};

/** The driver's own error stands inside TypeORM's; only texts that functions of ours raised may be passed on. */
const raisedBy = (error: unknown): { message: string; hint?: string } => {
  const { driverError = error } = error as { driverError?: unknown };
  return driverError as { message: string; hint?: string };
};

/** Whether the database could not be reached, as against a statement it refused. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return serverGone.test(code) || connectionLost.test(code) || connectionLost.test(error.message);
}

/** The SQLSTATE of a database error, '' when there is none. */
export const sqlState = (error: unknown): string => codeOf(error);

/** The name of the violated constraint, for turning a lost race into its problem. */
export function violatedConstraint(error: unknown): string | undefined {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return constraint ?? driverError?.constraint;
}

/** Whether somebody sent what no type of a column can hold, such as a text with a null character. */
export const isUnusableValue = (error: unknown): boolean => unusableValue.test(sqlState(error));

/** Turns what the database says into what the caller may hear; a QueryFailedError carries parameters and must not travel. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof KithError) return error;
  if (isConnectionError(error)) return unavailable();
  if (isUnusableValue(error)) return badUserInput('Some of what was sent is not usable here.');
  switch (sqlState(error)) {
    case 'KI001':
      return unauthenticated('You have been signed out. Sign in again to go on.');
    case 'KI002':
      return unauthenticated('This membership has ended. Sign in again to go on.');
    case 'KI003':
      return rateLimited(raisedBy(error).message, Number(raisedBy(error).hint));
    case '57014':
      return unavailable();
    case '23505':
    case '40001':
    case '40P01':
      return new KithError(
        'CONFLICT',
        'Somebody did the same at the same moment. Look at what is there now, then try again.',
      );
    default:
      return error;
  }
}
