import { whoseTurn } from '@kith/referral-lifecycle';
import { inWords } from '../platform/in-words.js';
import type { Referral } from './referral.entity.js';

type Facts = Pick<Referral, 'state' | 'dueOn' | 'senderAction' | 'estimatedWaitWeeks'> & {
  sender: { name: string };
  receiver: { name: string } | null;
  service: { name: string } | null;
};

const toDo = {
  answer: 'to answer',
  reply: 'to answer the question',
  meet: 'to make first contact',
  update: 'to say how it is going',
};

function deadline(who: string, dueOn: string | null, what: string, todayIs: string): string {
  if (!dueOn) return `It is for ${who} ${what}.`;
  return dueOn < todayIs
    ? `${who} had until ${inWords(dueOn)} ${what}.`
    : `${who} has until ${inWords(dueOn)} ${what}.`;
}

function closing({ state, senderAction, sender }: Facts): string {
  const next = senderAction === 'FIND_ALTERNATIVE' ? ` ${sender.name} is to find another way.` : '';
  const ends: Partial<Record<Referral['state'], string>> = {
    COMPLETED: 'Support has been completed.',
    NOT_COMPLETED: 'Support ended without being completed.',
    DECLINED: 'It was declined.',
    WITHDRAWN: 'It was withdrawn.',
    EXPIRED: 'Nobody answered in time.',
    ENTERED_IN_ERROR: 'It was entered in error.',
  };
  return `${ends[state] ?? ''}${next}`;
}

/** Whose turn it is and by when, as one sentence. */
export function statusSentence(referral: Facts, todayIs: string): string {
  if (whoseTurn(referral.state) === 'NOBODY') return closing(referral);
  if (referral.senderAction === 'CONSENT_WITHDRAWN') {
    return `The person has withdrawn consent. ${referral.sender.name} is to talk to them.`;
  }
  const receiver = referral.service?.name ?? referral.receiver?.name ?? 'The receiver';
  const { dueOn } = referral;
  switch (referral.state) {
    case 'DRAFT':
      return `A draft. Nobody but ${referral.sender.name} sees it.`;
    case 'SENT':
      return deadline(receiver, dueOn, toDo.answer, todayIs);
    case 'INFO_REQUESTED':
      return deadline(referral.sender.name, dueOn, toDo.reply, todayIs);
    case 'ACCEPTED':
      return deadline(receiver, dueOn, toDo.meet, todayIs);
    case 'WAITLISTED':
      return `On the waiting list; ${receiver} looks at it again on ${dueOn ? inWords(dueOn) : 'a day to be named'}.`;
    case 'ON_HOLD':
      return `On hold; to be looked at again on ${dueOn ? inWords(dueOn) : 'a day to be named'}.`;
    default:
      return deadline(receiver, dueOn, toDo.update, todayIs);
  }
}
