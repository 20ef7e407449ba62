import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Person } from '../people/person.entity.js';
import { RequestContext } from '../platform/context.js';
import { mutate } from '../platform/mutate.js';
import { Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { Note } from './note.entity.js';
import { RecordNoteArgs } from './note.inputs.js';
import { RecordNoteResult } from './note.results.js';
import { recordNote } from './note.service.js';

@Resolver(() => Person)
export class PersonNotesResolver {
  @FieldResolver(() => [Note], { description: "The viewer's organisation's own notes, newest first." })
  @Related(() => Note, { to: 'personId', order: { id: 'DESC' } })
  notes(@Root() person: Person): Note[] {
    return loaded(person, 'notes');
  }

  @Mutation(() => RecordNoteResult, { description: 'Writes a case note, seen by the author’s organisation only.' })
  recordNote(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecordNoteArgs) args: RecordNoteArgs,
  ) {
    return mutate(ctx, info, Person, args, recordNote);
  }
}
