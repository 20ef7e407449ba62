import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock.js';
import { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { mutate } from '../../platform/mutate.js';
import { Needs } from '../../platform/reading/declarations.js';
import { Service } from '../service.entity.js';
import { ConfirmByLinkArgs, ConfirmListingArgs, ListingsToCheckArgs } from './assurance.inputs.js';
import { ConfirmByLinkResult, ConfirmListingResult, ListingConnection } from './assurance.results.js';
import { Assurance, type AssuranceName, assuranceOn } from './assurance.js';
import { confirmListing, confirmListingByLink, serviceByLink } from './confirm-listing.service.js';
import { listingsToCheck } from './listings-to-check.js';

/** How old a listing is, and what makes it young again. */
@Resolver(() => Service)
export class AssuranceResolver {
  @FieldResolver(() => Assurance, { description: 'How long ago somebody made sure that it is right, or wrote it.' })
  @Needs('checkedOn')
  assurance(@Ctx() { clock }: RequestContext, @Root() { checkedOn }: Service): AssuranceName {
    return assuranceOn(today(clock), checkedOn);
  }

  @Query(() => ListingConnection, {
    description: 'Listings that nobody has made sure of for long, the oldest first. Directory editors only.',
  })
  listingsToCheck(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ListingsToCheckArgs) args: ListingsToCheckArgs,
  ): Promise<Connection<Service>> {
    return listingsToCheck(ctx, info, args);
  }

  @Query(() => Service, {
    nullable: true,
    description: 'The service that a link from a mail asks about; null when the link no longer works.',
  })
  listingByLink(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('token', () => String, { description: 'The secret part of the link.' }) token: string,
  ): Promise<Service | null> {
    return serviceByLink(ctx, info, token);
  }

  @Mutation(() => ConfirmListingResult, {
    description: 'Says that a listing is still right. Its coordinators and directory editors.',
  })
  confirmListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ConfirmListingArgs) args: ConfirmListingArgs,
  ) {
    return mutate(ctx, info, Service, args, confirmListing);
  }

  @Mutation(() => ConfirmByLinkResult, { description: 'The same by a link from a mail, for whoever holds it.' })
  confirmListingByLink(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ConfirmByLinkArgs) args: ConfirmByLinkArgs,
  ) {
    return confirmListingByLink(ctx, info, args);
  }
}
