import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import type { RoleName } from '../platform/actor.js';
import { Role } from '../platform/graph/role.js';
import { DateTime } from '../platform/graph/scalars.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../platform/problem.js';
import { Invitation } from './invitation.entity.js';

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'UUIDv7 of the user.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { description: 'E-mail address one signs in with.' })
  email: string;
}

@ObjectType({ description: 'What an invitation link offers, to whoever holds it.' })
export class InvitationPreview {
  @Field(() => String, { description: 'The organisation to become a member of.' })
  organisationName: string;

  @Field(() => Role, { description: 'The role offered.' })
  role: RoleName;

  @Field(() => String, { description: 'Whom it was made for.' })
  email: string;

  @Field(() => DateTime, { description: 'Until when the link works.' })
  expiresAt: Date;

  @Field(() => Boolean, {
    description: 'Whether there is an account with this address already; then its password is asked for.',
  })
  accountExists: boolean;
}

@ObjectType({ description: 'The membership stands; sign in to use it.' })
export class InvitationAccepted {
  readonly organisationId: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  email: string;

  constructor(organisationId: string, email: string) {
    this.organisationId = organisationId;
    this.email = email;
  }
}

@ObjectType({ implements: Problem, description: 'The link was used, taken back or has expired. Nothing was changed.' })
export class InvitationUnusable extends Problem {
  constructor() {
    super('This invitation link no longer works. Ask the person who sent it for a new one.');
  }
}

@ObjectType({ implements: Problem, description: 'This person has that role there already. Nothing was changed.' })
export class AlreadyMember extends Problem {
  constructor() {
    super('Somebody with this e-mail address has this role already.');
  }
}

export const InviteMemberResult = createUnionType({
  name: 'InviteMemberResult',
  description: 'The invitation with its link, or what stood in the way.',
  types: () => [Invitation, AlreadyMember, InvalidInput, IdempotencyKeyReused] as const,
});

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  description: 'The organisation with the invitations that are left.',
  types: () => [Organisation, InvitationUnusable, IdempotencyKeyReused] as const,
});

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The new membership, or what to put right.',
  types: () => [InvitationAccepted, InvitationUnusable, InvalidInput] as const,
});

export const EndMembershipResult = createUnionType({
  name: 'EndMembershipResult',
  description: 'The organisation with the members that are left, or what stood in the way.',
  types: () => [Organisation, InvalidInput, IdempotencyKeyReused] as const,
});
