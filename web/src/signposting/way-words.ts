import type { SignpostWay } from '../gql/graphql';

/** How somebody was told, in the middle of a sentence. */
export const wayWords: Readonly<Record<SignpostWay, string>> = {
  PRINT: 'on paper',
  EMAIL: 'by e-mail',
  TEXT: 'by text message',
  TOLD: 'in words',
};
