import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { ServiceFacets } from '../directory/directory.results.js';
import { RequestContext } from '../platform/context.js';
import { noteNothingFound } from './note-nothing-found.service.js';
import { NoteNothingFoundArgs } from './unmet.inputs.js';
import { searchesForPeople } from './unmet.policy.js';
import { NoteNothingFoundResult } from './unmet.results.js';

/** Searches that find nothing, kept as what is missing and where. */
@Resolver(() => ServiceFacets)
export class UnmetResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer searches on behalf of people, so that finding nothing is to be noted.',
  })
  viewerCanNoteUnmet(@Ctx() { actor }: RequestContext): boolean {
    return searchesForPeople(actor);
  }

  @Mutation(() => NoteNothingFoundResult, {
    description:
      'Counts a search that finds nothing as unmet need: need and outward postcode, and nobody. Said once the words have come to rest.',
  })
  noteNothingFound(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => NoteNothingFoundArgs) args: NoteNothingFoundArgs,
  ) {
    return noteNothingFound(ctx, info, args);
  }
}
