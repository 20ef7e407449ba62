import { createUnionType } from 'type-graphql';
import { Person } from '../people/person.entity.js';
import { IdempotencyKeyReused, InvalidInput } from '../platform/problem.js';

export const RecordNoteResult = createUnionType({
  name: 'RecordNoteResult',
  description: 'The person with the new note, or what to put right.',
  types: () => [Person, InvalidInput, IdempotencyKeyReused] as const,
});
