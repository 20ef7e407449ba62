import { addWorkingDays } from '@kith/nhs';
import { clockDefaults } from '@kith/referral-lifecycle';
import { uuidv7 } from 'uuidv7';
import { today } from '../platform/clock.js';
import { forbidden } from '../platform/errors.js';
import { InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { Contact } from './referral-contact.entity.js';
import { mayEverRecordContact, mayRecordContact } from './referral.policy.js';
import { TransitionNotAllowed } from './referral.problems.js';
import type { Referral } from './referral.entity.js';
import { loadReferral } from './stored-referral.js';
import type { RecordContactArgs } from './transition.inputs.js';
import { worklistPlace } from './worklist-place.js';

const whyNot = ({ state }: Referral): string =>
  state === 'WAITLISTED'
    ? 'You do not see yet how to reach the person. Offer them a place first.'
    : 'Contacts are recorded while you support the person.';

/** Records an attempt to reach, or a meeting with, the person. Problems: a date in the future; the referral is over. */
export async function recordContact(
  unit: Unit,
  { referralId, input }: RecordContactArgs,
): Promise<string | InvalidInput | TransitionNotAllowed> {
  const referral = await loadReferral(unit, referralId);
  if (!mayEverRecordContact(unit.member, referral)) throw forbidden();
  if (!mayRecordContact(unit.member, referral)) {
    return new TransitionNotAllowed(whyNot(referral), referral.state);
  }
  if (input.on > today(unit.clock)) return invalid('on', 'The contact must be today or in the past.');
  await unit.insert(Contact, {
    id: uuidv7(),
    referralId,
    personId: referral.personId!,
    organisationId: unit.member.organisationId,
    on: input.on,
    method: input.method,
    reached: input.reached,
    note: input.note?.trim() || null,
    recordedByName: unit.member.name,
    recordedAt: unit.now(),
  });
  await sayHowItGoes(unit, referral);
  return referralId;
}

/** A contact is how a receiver says that support goes on: the next word is due from now. No step, so no new version. */
async function sayHowItGoes(unit: Unit, { id, version, state, senderAction }: Referral): Promise<void> {
  const dueOn = addWorkingDays(today(unit.clock), clockDefaults.progressUpdateWorkingDays);
  const { sortOn, senderRank, receiverRank } = worklistPlace(state, senderAction, dueOn, today(unit.clock));
  await unit.change(
    `update referral set due_on = $3, sort_on = $4, sender_rank = $5, receiver_rank = $6, updated_at = $7
     where id = $1 and version = $2 and clock = 'PROGRESS_UPDATE_DUE'`,
    [id, version, dueOn, sortOn, senderRank, receiverRank, unit.now()],
  );
}
