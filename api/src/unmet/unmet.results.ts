import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput } from '../platform/problem.js';

@ObjectType({ description: 'A search that found nothing.' })
export class NothingFound {
  @Field(() => Boolean, {
    description:
      'Whether it was counted as unmet need now: it finds nothing indeed, says what or where, and was not counted within the hour.',
  })
  noted: boolean;

  constructor(noted: boolean) {
    this.noted = noted;
  }
}

export const NoteNothingFoundResult = createUnionType({
  name: 'NoteNothingFoundResult',
  description: 'Whether it was counted, or that there is no such place.',
  types: () => [NothingFound, InvalidInput] as const,
});
