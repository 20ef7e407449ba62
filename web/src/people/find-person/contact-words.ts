import type { ContactMethod } from '../../gql/graphql';

/** The ways in which people may like to be reached, in words. */
export const contactMethodLabels: Readonly<Record<ContactMethod, string>> = {
  PHONE: 'Phone call',
  TEXT: 'Text message',
  EMAIL: 'E-mail',
  LETTER: 'Letter',
  VISIT: 'Home visit',
  IN_PERSON: 'In person',
  VIDEO: 'Video call',
};

export const contactMethods = Object.keys(contactMethodLabels) as ContactMethod[];

/** Whether a message may be left, as it is asked. */
export const messageAnswerLabels = { YES: 'Yes', NO: 'No', UNASKED: 'Not asked' } as const;

export type MessageAnswer = keyof typeof messageAnswerLabels;
export const messageAnswers = Object.keys(messageAnswerLabels) as MessageAnswer[];

/** Whether a message may be left, as an instruction: what nobody asked is never a yes. */
export function messageWords(mayLeaveMessage: boolean | null | undefined): string {
  if (mayLeaveMessage === true) return 'You may leave a message';
  if (mayLeaveMessage === false) return 'Do not leave a message';
  return 'It is not known whether a message may be left: do not leave one';
}
