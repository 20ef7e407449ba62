import { ArgsType, Field } from 'type-graphql';
import { ServiceFacetsArgs } from '../directory/directory.inputs.js';

/** A search, as it is counted. */
@ArgsType()
export class NoteNothingFoundArgs extends ServiceFacetsArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Taken as everywhere, and not needed: what was counted within the hour is not counted again.',
  })
  idempotencyKey?: string;
}
