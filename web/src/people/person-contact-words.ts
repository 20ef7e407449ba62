import type { ContactMethod } from '../gql/graphql';

/** Ways to reach somebody in the words people use for them. */
export const contactMethodWords: Readonly<Record<ContactMethod, string>> = {
  PHONE: 'Phone',
  TEXT: 'Text message',
  EMAIL: 'E-mail',
  LETTER: 'Letter',
  VISIT: 'Home visit',
  IN_PERSON: 'In person',
  VIDEO: 'Video call',
};
