import { ArrayMaxSize, IsUUID } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../platform/graph/connection.js';
import { ChangingArgs } from '../../platform/graph/mutation-args.js';
import { ListingPart, listingParts, type ListingPartName } from '../listing/listing-parts.js';
import { DuplicateState, type DuplicateStateName } from './service-duplicate.entity.js';

@ArgsType()
export class ServiceDuplicatesArgs extends PageArgs {
  @Field(() => DuplicateState, { nullable: true, description: 'What was decided of them; left out: nothing yet.' })
  state?: DuplicateStateName;
}

@ArgsType()
export class DecideDuplicateArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the two services that may be the same.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;
}

@ArgsType()
export class MergeServicesArgs extends DecideDuplicateArgs {
  @Field(() => ID, { description: 'Of the one to keep; the other leads to it from now on.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  keepId: string;

  @Field(() => [ListingPart], { description: 'What it takes over from the other; empty: nothing.' })
  @ArrayMaxSize(listingParts.length)
  take: ListingPartName[];

  @Field(() => Int, { description: 'The version of the one to keep that the person was looking at.' })
  expectedVersion: number;

  @Field(() => Int, { description: 'The version of the other one.' })
  expectedOtherVersion: number;
}
