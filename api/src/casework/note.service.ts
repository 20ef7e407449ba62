import { uuidv7 } from 'uuidv7';
import { mayRegisterPeople } from '../people/person.policy.js';
import { findVisiblePerson } from '../people/visible-person.js';
import { forbidden } from '../platform/errors.js';
import { type InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { isKnownToBeAbout, loadReferral } from '../referrals/stored-referral.js';
import { Note } from './note.entity.js';
import type { RecordNoteArgs } from './note.inputs.js';

/** Writes a case note, seen by the author's organisation only. Problems: it is empty; the referral is not known to be about them. */
export async function recordNote(
  unit: Unit,
  { personId, referralId, text }: RecordNoteArgs,
): Promise<string | InvalidInput> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  await findVisiblePerson(unit, personId, 'FULL');
  if (!text.trim()) return invalid('text', 'Write the note.');
  if (referralId && !(await isKnownToBeAbout(unit, await loadReferral(unit, referralId), personId))) {
    return invalid('referralId', 'Choose a referral about this person that you can see.');
  }
  await unit.insert(Note, {
    id: uuidv7(),
    personId,
    organisationId: unit.member.organisationId,
    referralId: referralId ?? null,
    text: text.trim(),
    writtenAt: unit.now(),
    authorName: unit.member.name,
  });
  return personId;
}
