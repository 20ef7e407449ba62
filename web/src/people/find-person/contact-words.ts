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
