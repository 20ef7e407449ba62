import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graph/role.js';

export const signpostWays = ['PRINT', 'EMAIL', 'TEXT', 'TOLD'] as const;
export type SignpostWayName = (typeof signpostWays)[number];
export const SignpostWay = enumOf(signpostWays);
registerEnumType(SignpostWay, {
  name: 'SignpostWay',
  description: 'How somebody was told about a service.',
  valuesConfig: {
    PRINT: { description: 'On paper.' },
    EMAIL: { description: 'By an e-mail that Kith sends.' },
    TEXT: { description: 'By a text message from a phone of the organisation.' },
    TOLD: { description: 'In words.' },
  },
});

export const signpostMails = ['ON_ITS_WAY', 'TAKEN', 'NOT_SENT'] as const;
export type SignpostMailName = (typeof signpostMails)[number];
export const SignpostMail = enumOf(signpostMails);
registerEnumType(SignpostMail, {
  name: 'SignpostMail',
  description: 'What has become of the e-mail.',
  valuesConfig: {
    ON_ITS_WAY: { description: 'It is being handed to the mail server.' },
    TAKEN: { description: 'The mail server has taken it.' },
    NOT_SENT: { description: 'It could not be sent, or nothing is known of it after two minutes.' },
  },
});
