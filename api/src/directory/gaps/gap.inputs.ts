import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../platform/graph/connection.js';
import { ListingGap, type ListingGapName } from './service-gap.entity.js';

@ArgsType()
export class IncompleteListingsArgs extends PageArgs {
  @Field(() => ListingGap, { nullable: true, description: 'Only those that do not say this; left out: all.' })
  missing?: ListingGapName;
}
