import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { type Connection, PageArgs } from '../../platform/graph/connection.js';
import { VersionedArgs } from '../../platform/graph/mutation-args.js';
import { mutate } from '../../platform/mutate.js';
import { Needs, NeedsSeveralRows, Related } from '../../platform/reading/declarations.js';
import { loaded } from '../../platform/reading/loaded.js';
import { intakeColumns } from '../listing/referral-route.js';
import { ListingVersion } from '../listing/listing-version.entity.js';
import { Service } from '../service.entity.js';
import { approveListing, returnListing } from './decide-proposal.service.js';
import { DraftedListing } from './drafted-listing.js';
import * as inputs from './editing.inputs.js';
import { mayEdit } from './editing.policy.js';
import * as results from './editing.results.js';
import { ListingDraft } from './listing-draft.entity.js';
import { ListingProposal } from './listing-proposal.entity.js';
import { publishListing, restoreListing } from './publish-listing.service.js';
import { contentColumns, listingDraftFor, listingHistory, listProposals } from './read-editing.js';
import { discardListingDraft, saveListingDraft } from './save-draft.service.js';

const ofService = { to: 'serviceId', single: true } as const;
const draftColumns = ['version', 'base', 'edited', 'savedAt', 'savedByName'];
const returnColumns = ['returnedReason', 'returnedByName', 'returnedAt'];

/** How those who keep a listing change what it says. */
@Resolver(() => Service)
export class EditingResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer edits it, and sees how it was changed before.' })
  @Needs('organisationId')
  viewerCanEdit(@Ctx() { actor }: RequestContext, @Root() service: Service): boolean {
    return mayEdit(actor, service);
  }

  @FieldResolver(() => DraftedListing, {
    nullable: true,
    description: 'What is being edited of it; what stands while nobody has begun. Null for those who do not edit it.',
  })
  @Needs('organisationId', 'organisation.name', ...intakeColumns, ...contentColumns)
  @NeedsSeveralRows({
    draft: { entity: () => ListingDraft, ...ofService, columns: [...draftColumns, ...returnColumns] },
    waiting: { entity: () => ListingProposal, ...ofService, columns: ['fields'] },
  })
  listingDraft(@Ctx() ctx: RequestContext, @Root() service: Service): DraftedListing | null {
    return listingDraftFor(ctx, service);
  }

  @FieldResolver(() => ListingProposal, {
    nullable: true,
    description: 'What of it waits for a directory editor; null: nothing, and for those who do not edit it.',
  })
  @Related(() => ListingProposal, ofService)
  listingProposal(@Root() service: Service): ListingProposal | null {
    return loaded(service, 'listingProposal');
  }

  @Query(() => results.ListingProposalConnection, {
    description: 'Changes of listings that wait for a directory editor, the oldest first. Directory editors only.',
  })
  listingProposals(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ListingProposal>> {
    return listProposals(ctx, info, args);
  }

  @Query(() => results.ListingVersionConnection, {
    description: 'How a listing was changed, the newest change first. Its coordinators and directory editors.',
  })
  listingHistory(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.ListingHistoryArgs) args: inputs.ListingHistoryArgs,
  ): Promise<Connection<ListingVersion>> {
    return listingHistory(ctx, info, args);
  }

  @Mutation(() => results.SaveListingDraftResult, {
    description:
      'Saves a listing as it is being edited, expectedVersion being that of the listing. Its coordinators and directory editors.',
  })
  saveListingDraft(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.SaveListingDraftArgs) args: inputs.SaveListingDraftArgs,
  ) {
    return mutate(ctx, info, Service, args, saveListingDraft);
  }

  @Mutation(() => results.DiscardListingDraftResult, {
    description: 'Throws away what was edited and not published. Its coordinators and directory editors.',
  })
  discardListingDraft(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.DiscardListingDraftArgs) args: inputs.DiscardListingDraftArgs,
  ) {
    return mutate(ctx, info, Service, args, discardListingDraft);
  }

  @Mutation(() => results.PublishListingResult, {
    description:
      'Publishes the draft. Its coordinators, whose sensitive changes wait for an editor, and directory editors.',
  })
  publishListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.PublishListingArgs) args: inputs.PublishListingArgs,
  ) {
    return mutate(ctx, info, Service, args, publishListing);
  }

  @Mutation(() => results.RestoreListingResult, {
    description: 'Lets a listing say again what an older version said; published like an edit. Those who edit it.',
  })
  restoreListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.RestoreListingArgs) args: inputs.RestoreListingArgs,
  ) {
    return mutate(ctx, info, Service, args, restoreListing);
  }

  @Mutation(() => results.DecideListingResult, {
    description: 'Publishes what of a listing waits for an editor. Directory editors.',
  })
  approveListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, Service, args, approveListing);
  }

  @Mutation(() => results.DecideListingResult, {
    description: 'Sends back what of a listing waits, with a reason for its coordinators. Directory editors.',
  })
  returnListing(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => inputs.ReturnListingArgs) args: inputs.ReturnListingArgs,
  ) {
    return mutate(ctx, info, Service, args, returnListing);
  }
}
