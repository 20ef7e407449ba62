import type { HoldReason } from '@kith/referral-lifecycle';
import { recordNote } from '../../casework/note.service.js';
import type { ContactMethodName } from '../../people/contact-method.js';
import { holdReferral, resumeReferral } from '../../referrals/close-referral.service.js';
import { recordContact } from '../../referrals/record-contact.service.js';
import { started } from './answering.js';
import type { Doer, Step } from './story.js';

function contact(ago: number, method: ContactMethodName, reached: boolean, note: string | undefined, by: Doer): Step {
  const together = method === 'IN_PERSON' || method === 'VISIT' || method === 'VIDEO';
  const kind = reached ? (together ? 'met' : 'reached') : 'tried';
  return {
    ago,
    by,
    operation: 'recordContact',
    moves: false,
    run: (unit, { referralId, past, say }) =>
      recordContact(unit, {
        idempotencyKey: '',
        referralId,
        input: { on: past.date(ago), method, reached, note: note ?? say(kind) },
      }),
  };
}

/** The person was spoken to, on the telephone unless said. */
export const reached = (ago: number, note?: string, method: ContactMethodName = 'PHONE') =>
  contact(ago, method, true, note, 'RECEIVER');

/** Nobody answered. */
export const tried = (ago: number, note?: string, method: ContactMethodName = 'PHONE') =>
  contact(ago, method, false, note, 'RECEIVER');

/** The person was met, at the place of the service unless said. */
export const met = (ago: number, note?: string, method: ContactMethodName = 'IN_PERSON') =>
  contact(ago, method, true, note, 'RECEIVER');

/** The person came to a session; written down by whoever leads it. */
export const came = (ago: number, note?: string) => contact(ago, 'IN_PERSON', true, note, 'SESSION_LEAD');

export const wrote = (ago: number, text?: string, by: Doer = 'RECEIVER'): Step => ({
  ago,
  by,
  operation: 'recordNote',
  moves: false,
  run: (unit, { personId, referralId, say }) =>
    recordNote(unit, { idempotencyKey: '', personId, referralId, text: text ?? say('noting') }),
});

/** Paused until a day that many working days ago; negative: ahead. */
export const held = (ago: number, reason: HoldReason, until: number, note: string): Step => ({
  ago,
  by: 'RECEIVER',
  operation: 'holdReferral',
  moves: true,
  run: (unit, { versioned, past }) => holdReferral(unit, { ...versioned, reason, reviewOn: past.date(until), note }),
});

export const resumed = (ago: number): Step => ({
  ago,
  by: 'RECEIVER',
  operation: 'resumeReferral',
  moves: true,
  run: (unit, { versioned }) => resumeReferral(unit, versioned),
});

/** The usual beginning: a call, and support begins with the first meeting. */
export const begun = (ago: number, firstMeeting?: string): Step[] => [
  reached(ago + 1),
  met(ago, firstMeeting),
  started(ago),
];
