import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { RequestContext } from '../platform/context.js';
import type { Connection } from '../platform/graph/connection.js';
import { mutate } from '../platform/mutate.js';
import { Needs } from '../platform/reading/declarations.js';
import { readOne } from '../platform/reading/read.js';
import { listOrganisations } from './list-organisations.js';
import { Organisation } from './organisation.entity.js';
import { NameLinkWorkerTeamArgs, OrganisationsArgs, RegisterOrganisationArgs } from './organisation.inputs.js';
import { mayEditOrganisation } from './organisation.policy.js';
import {
  NameLinkWorkerTeamResult,
  OrganisationConnection,
  RegisterOrganisationResult,
} from './organisation.results.js';
import { nameLinkWorkerTeam, registerOrganisation } from './organisation.service.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { description: 'One organisation. NOT_FOUND when there is none.' })
  organisation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the organisation.' }) id: string,
  ): Promise<Organisation> {
    return readOne(ctx, info, Organisation, { where: { id }, called: 'this organisation' });
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by name. Anybody signed in may look.' })
  organisations(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
  ): Promise<Connection<Organisation>> {
    return listOrganisations(ctx, info, args);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  @Needs('id')
  viewerCanEdit(@Ctx() ctx: RequestContext, @Root() organisation: Organisation): boolean {
    return mayEditOrganisation(ctx.actor, organisation.id);
  }

  @Mutation(() => RegisterOrganisationResult, {
    description: 'Adds an organisation to the network. System administrators only.',
  })
  registerOrganisation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RegisterOrganisationArgs) args: RegisterOrganisationArgs,
  ) {
    return mutate(ctx, info, Organisation, args, registerOrganisation);
  }

  @Mutation(() => NameLinkWorkerTeamResult, { description: 'Says whom a practice refers to unless it says otherwise.' })
  nameLinkWorkerTeam(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => NameLinkWorkerTeamArgs) args: NameLinkWorkerTeamArgs,
  ) {
    return mutate(ctx, info, Organisation, args, nameLinkWorkerTeam);
  }
}
