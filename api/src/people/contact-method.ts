import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graph/role.js';

export const contactMethods = ['PHONE', 'TEXT', 'EMAIL', 'LETTER', 'VISIT', 'IN_PERSON', 'VIDEO'] as const;
export type ContactMethodName = (typeof contactMethods)[number];
export const ContactMethod = enumOf(contactMethods);

registerEnumType(ContactMethod, {
  name: 'ContactMethod',
  description: 'A way to reach or meet a person; after UK Core preferred contact method.',
  valuesConfig: {
    PHONE: { description: 'A telephone call.' },
    TEXT: { description: 'A text message.' },
    EMAIL: { description: 'An e-mail.' },
    LETTER: { description: 'A letter.' },
    VISIT: { description: 'A visit at home.' },
    IN_PERSON: { description: 'A meeting elsewhere.' },
    VIDEO: { description: 'A video call.' },
  },
});
