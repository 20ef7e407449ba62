import { IsOptional, IsUUID } from 'class-validator';
import { ArgsType, createUnionType, Field, ID } from 'type-graphql';
import { uuidv7 } from 'uuidv7';
import { Person } from '../people/person.entity.js';
import { mayRegisterPeople } from '../people/person.policy.js';
import { findVisiblePerson } from '../people/visible-person.js';
import { forbidden } from '../platform/errors.js';
import { CreatingArgs } from '../platform/graph/mutation-args.js';
import { PlainText } from '../platform/graph/text.js';
import { IdempotencyKeyReused, InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { loadReferral } from '../referrals/stored-referral.js';
import { Note } from './note.entity.js';

@ArgsType()
export class RecordNoteArgs extends CreatingArgs {
  @Field(() => ID, { description: 'About whom.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId: string;

  @Field(() => ID, { nullable: true, description: 'In the course of which referral.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  referralId?: string;

  @Field(() => String, { description: 'The note.' })
  @PlainText(5000)
  text: string;
}

export const RecordNoteResult = createUnionType({
  name: 'RecordNoteResult',
  description: 'The person with the new note, or what to put right.',
  types: () => [Person, InvalidInput, IdempotencyKeyReused] as const,
});

/** Writes a case note, seen by the author's organisation only. Problems: it is empty; the referral is about somebody else. */
export async function recordNote(unit: Unit, { personId, referralId, text }: RecordNoteArgs): Promise<string | InvalidInput> {
  if (!mayRegisterPeople(unit.member)) throw forbidden();
  await findVisiblePerson(unit, personId, 'FULL');
  if (!text.trim()) return invalid('text', 'Write the note.');
  if (referralId && (await loadReferral(unit, referralId)).personId !== personId) {
    return invalid('referralId', 'This referral is about somebody else.');
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
