import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { RequestContext } from '../platform/context.js';
import { mutate } from '../platform/mutate.js';
import { Problem } from '../platform/problem.js';
import { Needs, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { readOne } from '../platform/reading/read.js';
import { acceptInvitation, previewInvitation } from './accept-invitation.service.js';
import { AcceptInvitationArgs, EndingArgs, InviteMemberArgs } from './account.inputs.js';
import { mayListMembers, mayManageMembers, maySeeAddress } from './account.policy.js';
import {
  AcceptInvitationResult,
  EndMembershipResult,
  InvitationAccepted,
  InvitationPreview,
  InviteMemberResult,
  RevokeInvitationResult,
} from './account.results.js';
import { Invitation } from './invitation.entity.js';
import { endMembership, invitationLink, inviteMember, revokeInvitation } from './invitation.service.js';
import { Membership } from './membership.entity.js';
import { SignInServices } from './sign-in/services.js';

@Resolver()
export class InvitationResolver {
  @Query(() => InvitationPreview, {
    nullable: true,
    description: 'What an invitation link offers; null when it no longer works.',
  })
  invitation(
    @Ctx() ctx: RequestContext,
    @Arg('token', () => String, { description: 'The secret part of the link.' }) token: string,
  ): Promise<InvitationPreview | null> {
    return previewInvitation(ctx, token);
  }

  @Mutation(() => InviteMemberResult, { description: 'Invites somebody by a link that works once and for seven days.' })
  async inviteMember(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => InviteMemberArgs) args: InviteMemberArgs,
  ) {
    const services = ctx.get(SignInServices);
    const invitation = await mutate(ctx, info, Invitation, args, inviteMember(services.secret));
    if (invitation instanceof Problem) return invitation;
    return Object.assign(invitation, { link: invitationLink(services, invitation.id) });
  }

  @Mutation(() => RevokeInvitationResult, { description: 'Takes an open invitation back.' })
  revokeInvitation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => EndingArgs) args: EndingArgs,
  ) {
    return mutate(ctx, info, Organisation, args, revokeInvitation);
  }

  @Mutation(() => AcceptInvitationResult, {
    description: 'Makes the membership, and the account if there is none. Then sign in.',
  })
  acceptInvitation(
    @Ctx() ctx: RequestContext,
    @Args(() => AcceptInvitationArgs) args: AcceptInvitationArgs,
  ): Promise<InvitationAccepted | Problem> {
    return acceptInvitation(ctx, ctx.get(SignInServices), args);
  }

  @Mutation(() => EndMembershipResult, {
    description: 'Ends a membership; felt by its holder with the next operation.',
  })
  endMembership(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => EndingArgs) args: EndingArgs,
  ) {
    return mutate(ctx, info, Organisation, args, endMembership);
  }
}

@Resolver(() => InvitationAccepted)
export class InvitationAcceptedResolver {
  @FieldResolver(() => Organisation, { description: 'Of which organisation.' })
  organisation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() accepted: InvitationAccepted,
  ): Promise<Organisation> {
    return readOne(ctx, info, Organisation, { where: { id: accepted.organisationId } });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'E-mail address the member signs in with; null to colleagues who do not manage members.',
  })
  @Needs('email', 'organisationId', 'userId')
  email(@Ctx() ctx: RequestContext, @Root() membership: Membership): string | null {
    return maySeeAddress(ctx.actor, membership) ? membership.email : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it.' })
  @Needs('organisationId', 'userId', 'endedAt')
  viewerCanEnd(@Ctx() ctx: RequestContext, @Root() membership: Membership): boolean {
    if (ctx.actor.kind !== 'MEMBER' || ctx.actor.userId === membership.userId) return false;
    return membership.endedAt === null && mayManageMembers(ctx.actor, membership.organisationId);
  }
}

@Resolver(() => Organisation)
export class OrganisationMembersResolver {
  @FieldResolver(() => [Membership], {
    description: 'Live memberships, by name; to its own members and those who manage them, else empty.',
  })
  @Related(() => Membership, {
    to: 'organisationId',
    where: 'Membership.endedAt is null',
    order: { memberName: 'ASC', id: 'ASC' },
  })
  members(@Ctx() ctx: RequestContext, @Root() organisation: Organisation): Membership[] {
    return mayListMembers(ctx.actor, organisation.id) ? loaded(organisation, 'members') : [];
  }

  @FieldResolver(() => [Invitation], {
    description: 'Open invitations, newest first; to those who manage members, else empty.',
  })
  @Related(() => Invitation, {
    to: 'organisationId',
    where: 'Invitation.acceptedAt is null and Invitation.revokedAt is null and Invitation.expiresAt > :now',
    order: { invitedAt: 'DESC', id: 'DESC' },
  })
  invitations(@Ctx() ctx: RequestContext, @Root() organisation: Organisation): Invitation[] {
    return mayManageMembers(ctx.actor, organisation.id) ? loaded(organisation, 'invitations') : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may invite members.' })
  @Needs('id')
  viewerCanInvite(@Ctx() ctx: RequestContext, @Root() organisation: Organisation): boolean {
    return mayManageMembers(ctx.actor, organisation.id);
  }
}
