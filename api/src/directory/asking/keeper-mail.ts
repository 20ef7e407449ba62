import { inOneLine } from '../../platform/mail/in-one-line.js';
import type { Mail } from '../../platform/mail/mailer.js';
import type { AskedAboutName } from '../assurance/listing-request.entity.js';
import type { ListingGapName } from '../gaps/service-gap.entity.js';

/** Of whom and what a mail asks. The names stand in it as they are listed; nobody who asks chooses a word of it. */
export interface Question {
  name: string;
  organisation: string;
  address: string;
  about: AskedAboutName;
  missing: readonly ListingGapName[];
}

const gaps: Readonly<Record<ListingGapName, string>> = {
  CONTACT: 'how to reach it: a telephone number, an e-mail address or a page',
  PLACE: 'where it is, which area it serves, or that it is online or by telephone',
  TIMES: 'when it is',
  NEEDS: 'what it helps with',
  DESCRIPTION: 'what happens there',
};

/** The mail that asks those who keep a listing; `link` is the page on which they answer. */
export function keeperMail({ name, organisation, address, about, missing }: Question, link: string): Mail {
  const listed = inOneLine(name);
  const start = `${inOneLine(organisation)} lists “${listed}” in Kith, the directory from which GP practices and link workers send people to you.`;
  const stillRight = [
    start,
    'Nobody has confirmed for three months that what it says is still right. Please look at it; one tap is enough:',
    link,
    'If something has changed, the page tells you how to put it right. What nobody confirms within a year is not shown any more.',
  ];
  const lacking = [
    start,
    `It does not say:\n${missing.map((gap) => `- ${gaps[gap]}`).join('\n')}`,
    'People want to know that before they come. Please sign in and add it here:',
    link,
    'Those of you who keep its listing in Kith can do so. It is seen by others once you publish it.',
  ];
  return about === 'MISSING'
    ? { to: address, subject: `Something is missing: ${listed}`, text: lacking.join('\n\n') }
    : { to: address, subject: `Is this still right? ${listed}`, text: stillRight.join('\n\n') };
}
