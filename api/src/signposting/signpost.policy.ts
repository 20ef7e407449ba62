import { mayRegisterPeople } from '../people/person.policy.js';
import type { Actor } from '../platform/actor.js';
import type { SignpostMailName } from './signpost-codes.js';

/** Tells people about services, on record: whoever could refer them. */
export const maySignpost = (actor: Actor): boolean => mayRegisterPeople(actor);

const minute = 60_000;

/** For an hour a slip is taken back as if it had not been; after that it stands. */
const undoMinutes = 60;

/** Longer than every try of the mailer together. */
const mailMinutes = 2;

const isWithin = (minutes: number, since: Date, now: Date) => now.getTime() - since.getTime() <= minutes * minute;

/** Whether it is still early enough to take it back. */
export const isUndoable = ({ signpostedAt, undoneAt }: { signpostedAt: Date; undoneAt: Date | null }, now: Date) =>
  undoneAt === null && isWithin(undoMinutes, signpostedAt, now);

/** What is known of its mail: one of which nothing was heard for long may have ended with the program that sent it. */
export const mailNow = (mail: SignpostMailName | null, since: Date, now: Date): SignpostMailName | null =>
  mail === 'ON_ITS_WAY' && !isWithin(mailMinutes, since, now) ? 'NOT_SENT' : mail;
