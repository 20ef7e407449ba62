import { IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../platform/graph/connection.js';
import { ChangingArgs, VersionedArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';
import { EditedListing } from './edited-listing.js';

@ArgsType()
export class SaveListingDraftArgs extends VersionedArgs {
  @Field(() => Int, { description: 'The version of the draft that the person was looking at; 0: there was none.' })
  draftVersion: number;

  @Field(() => EditedListing, { description: 'All of it as it is now; may be half-written.' })
  @ValidateNested()
  input: EditedListing;
}

@ArgsType()
export class DiscardListingDraftArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;

  @Field(() => Int, { description: 'The version of the draft that the person was looking at.' })
  draftVersion: number;
}

@ArgsType()
export class PublishListingArgs extends VersionedArgs {
  @Field(() => Int, { description: 'The version of the draft that the person was looking at.' })
  draftVersion: number;
}

@ArgsType()
export class ReturnListingArgs extends VersionedArgs {
  @Field(() => String, { description: 'Why, for the coordinator to read.' })
  @PlainText(1_000)
  reason: string;
}

@ArgsType()
export class RestoreListingArgs extends VersionedArgs {
  @Field(() => Int, { description: 'The version whose words are to stand again.' })
  restored: number;
}

@ArgsType()
export class ListingHistoryArgs extends PageArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  serviceId: string;
}
