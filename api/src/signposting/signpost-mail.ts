import { sheetOf } from '../directory/sheet/service-sheet.js';
import { inOneLine } from '../platform/mail/in-one-line.js';
import type { Mail } from '../platform/mail/mailer.js';

/**
 * What a person reads who asked to be told about a service. It says nothing of them, nor who told them: a subject stands on
 * locked screens, and that somebody has been with a practice is nobody's business. There is no word in it that a sender could choose.
 */
export const signpostMail = (service: Parameters<typeof sheetOf>[0], to: string): Mail => ({
  to,
  subject: 'The information you asked for',
  text: [
    'You asked to be told about this by e-mail:',
    `${inOneLine(service.name)}\n${inOneLine(service.summary)}`,
    ...sheetOf(service).map(({ question, answer }) => `${question}\n${inOneLine(answer)}`),
    'Nobody there has been told about you. You decide whether to go.',
    'Please do not answer this e-mail: nobody reads what comes back. Your address was used for it once and was not kept.',
  ].join('\n\n'),
});
