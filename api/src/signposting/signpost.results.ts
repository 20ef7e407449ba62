import { createUnionType } from 'type-graphql';
import { IdempotencyKeyReused, InvalidInput } from '../platform/problem.js';
import { Signpost } from './signpost.entity.js';

export const RecordSignpostResult = createUnionType({
  name: 'RecordSignpostResult',
  description: 'What stands on record now, or what to put right.',
  types: () => [Signpost, InvalidInput, IdempotencyKeyReused] as const,
});

export const UndoSignpostResult = createUnionType({
  name: 'UndoSignpostResult',
  description: 'The signpost, taken back; or that it is too late.',
  types: () => [Signpost, InvalidInput, IdempotencyKeyReused] as const,
});
