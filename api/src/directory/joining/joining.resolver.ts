import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import type { Connection } from '../../platform/graph/connection.js';
import { VersionedArgs } from '../../platform/graph/mutation-args.js';
import { mutate } from '../../platform/mutate.js';
import { askToJoin } from './ask-to-join.service.js';
import { confirmRequest, requestByLink } from './confirm-request.service.js';
import { approveRequest, declineRequest } from './decide-request.service.js';
import {
  ApproveRequestArgs,
  AskToJoinArgs,
  ConfirmRequestArgs,
  DeclineRequestArgs,
  RequestsToJoinArgs,
} from './joining.inputs.js';
import {
  ApproveRequestResult,
  AskToJoinResult,
  ConfirmRequestResult,
  DeclineRequestResult,
  OrganisationClaimConnection,
  RequestToJoin,
  TakeBackApprovalResult,
} from './joining.results.js';
import { listRequests, oneRequest } from './list-requests.js';
import { OrganisationClaim } from './organisation-claim.entity.js';
import { takeBackApproval } from './take-back-approval.service.js';

/** How organisations come to keep their own listings. */
@Resolver()
export class JoiningResolver {
  @Query(() => RequestToJoin, {
    nullable: true,
    description: 'Where the request of a link stands, for whoever holds it; null when the link does not work any more.',
  })
  requestByLink(
    @Ctx() ctx: RequestContext,
    @Arg('token', () => String, { description: 'The secret part of the link.' }) token: string,
  ): Promise<RequestToJoin | null> {
    return requestByLink(ctx, token);
  }

  @Query(() => OrganisationClaimConnection, {
    description: 'Requests that wait, the oldest first; decided ones, the latest first. Directory editors only.',
  })
  requestsToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RequestsToJoinArgs) args: RequestsToJoinArgs,
  ): Promise<Connection<OrganisationClaim>> {
    return listRequests(ctx, info, args);
  }

  @Query(() => OrganisationClaim, {
    description: 'One request. NOT_FOUND when there is none. Directory editors only.',
  })
  requestToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
  ): Promise<OrganisationClaim> {
    return oneRequest(ctx, info, id);
  }

  @Mutation(() => AskToJoinResult, {
    description: 'Asks to keep the listings of an organisation; a link that confirms the address is mailed. Anybody.',
  })
  askToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AskToJoinArgs) args: AskToJoinArgs,
  ) {
    return askToJoin(ctx, info, args);
  }

  @Mutation(() => ConfirmRequestResult, {
    description: 'Confirms the address by the link, so that editors see the request. For whoever holds it.',
  })
  confirmRequestToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ConfirmRequestArgs) args: ConfirmRequestArgs,
  ) {
    return confirmRequest(ctx, info, args);
  }

  @Mutation(() => ApproveRequestResult, {
    description: 'Lets whoever asked in, as coordinator, where nobody of the organisation is yet. Directory editors.',
  })
  approveRequestToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApproveRequestArgs) args: ApproveRequestArgs,
  ) {
    return approveRequest(ctx, info, args);
  }

  @Mutation(() => DeclineRequestResult, { description: 'Declines a request; the reason is mailed. Directory editors.' })
  declineRequestToJoin(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DeclineRequestArgs) args: DeclineRequestArgs,
  ) {
    return declineRequest(ctx, info, args);
  }

  @Mutation(() => TakeBackApprovalResult, {
    description: 'Takes an approval back as long as its invitation is not accepted. Directory editors.',
  })
  takeBackApproval(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => VersionedArgs) args: VersionedArgs,
  ) {
    return mutate(ctx, info, OrganisationClaim, args, takeBackApproval);
  }
}
