import type { ContactMethod } from '../../gql/graphql';

/** The ways in which people may like to be reached, in words. */
export const preferredContactLabels = {
  PHONE: 'Phone call',
  TEXT: 'Text message',
  EMAIL: 'E-mail',
  LETTER: 'Letter',
} as const satisfies Partial<Record<ContactMethod, string>>;

const allLabels: Readonly<Record<ContactMethod, string>> = {
  ...preferredContactLabels,
  VISIT: 'Home visit',
  IN_PERSON: 'In person',
  VIDEO: 'Video call',
};

/** How somebody likes to be reached, in words. */
export function contactMethodLabel(method: ContactMethod): string {
  return allLabels[method];
}

export const preferredContactMethods = Object.keys(preferredContactLabels) as (keyof typeof preferredContactLabels)[];
