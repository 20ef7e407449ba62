import { requestErrorKind, requestErrorMessage } from '../client/request-errors';
import type { SaveAnswer } from './save-queue';

// Browsers refuse to send more than 64 kB in this way, and the document and the headers take their part.
const keptAliveBytes = 48_000;

/** The context of a save that goes through even if the tab is closed meanwhile, unless it is too long for that. */
export function keptAlive(input: object) {
  const { size } = new Blob([JSON.stringify(input)]);
  return { fetchOptions: { keepalive: size <= keptAliveBytes } };
}

/** What an error says of a save. Throws it again where another try may get an answer; a refusal will not. */
export function answerOfError(error: unknown): Exclude<SaveAnswer<never>, { kind: 'SAVED' }> {
  const message = requestErrorMessage(error);
  switch (requestErrorKind(error)) {
    case 'NOT_FOUND':
      return { kind: 'CHANGED', message };
    case 'BAD_INPUT':
    case 'TOO_LONG':
    case 'FORBIDDEN':
    case 'OTHER':
      return { kind: 'REFUSED', errors: [{ field: null, message }] };
    default:
      throw error;
  }
}
