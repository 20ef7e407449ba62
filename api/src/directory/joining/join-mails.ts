import { inOneLine } from '../../platform/mail/in-one-line.js';
import type { Mail } from '../../platform/mail/mailer.js';
import type { DeclineReasonName } from './claim-codes.js';

const unlessYou = 'If it was not you, you need not do anything: without your click nobody sees the request.';

/**
 * The mail by which an address is confirmed. Anybody can have it sent to anybody: it says the name that the directory
 * lists, and of a new organisation nothing, so that no word of it is theirs who asked.
 */
export const confirmMail = (to: string, listed: string | null, link: string): Mail => ({
  to,
  subject: 'Confirm your e-mail address for Kith',
  text: [
    listed === null
      ? 'Somebody asked with this e-mail address to register a community organisation in Kith, the directory from which GP practices and link workers send people to services.'
      : `Somebody asked with this e-mail address to keep the listings of “${inOneLine(listed)}” in Kith, the directory from which GP practices and link workers send people to services.`,
    'If it was you, open this link within two days and confirm it. Then an editor of the directory looks at your request:',
    link,
    unlessYou,
  ].join('\n\n'),
});

/** The invitation, once an editor has approved. */
export const approvedMail = (to: string, organisation: string, link: string): Mail => ({
  to,
  subject: 'You can keep your listings in Kith',
  text: [
    `An editor of the directory has approved your request for “${inOneLine(organisation)}”.`,
    'Open this link within seven days to choose a password. It works once:',
    link,
    'Then sign in: under “Our services” you see what the directory says, and put it right.',
  ].join('\n\n'),
});

const because: Record<DeclineReasonName, string> = {
  NOT_CHECKED: 'We could not make sure that you speak for the organisation.',
  ALREADY_KEPT: 'Somebody of the organisation keeps its listings already. Ask your colleagues to invite you.',
  NOT_A_SERVICE: 'The directory lists only what people can be sent to.',
  OUTSIDE_AREA: 'The organisation is not in the area of this directory.',
  OTHER: 'The editor wrote why:',
};

/** Why a request was declined, in words. */
export const declinedMail = (
  to: string,
  organisation: string,
  { reason, note }: { reason: DeclineReasonName; note: string | null },
): Mail => ({
  to,
  subject: 'Your request to join Kith',
  text: [
    `An editor of the directory has declined your request for “${inOneLine(organisation)}”.`,
    because[reason],
    ...(note === null ? [] : [inOneLine(note)]),
    'You may ask again at any time.',
  ].join('\n\n'),
});
