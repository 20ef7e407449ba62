import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../../platform/problem.js';
import { ClaimDeclineReason, ClaimState, type ClaimStateName, type DeclineReasonName } from './claim-codes.js';
import { OrganisationClaim } from './organisation-claim.entity.js';

@ObjectType({
  description: 'A link was sent to the address, if mail reaches it. Always the same, whoever asks for what.',
})
export class AskedToJoin {
  @Field(() => String, { description: 'The address, as it was given.' })
  email: string;

  constructor(email: string) {
    this.email = email;
  }
}

export const AskToJoinResult = createUnionType({
  name: 'AskToJoinResult',
  description: 'That a link was sent, or what to put right.',
  types: () => [AskedToJoin, InvalidInput] as const,
});

@ObjectType({ description: 'Where a request stands, for whoever holds its link.' })
export class RequestToJoin {
  @Field(() => String, { description: 'The organisation it is for.' })
  organisationName: string;

  @Field(() => ClaimState, { description: 'How far it has come.' })
  state: ClaimStateName;

  @Field(() => ClaimDeclineReason, { nullable: true, description: 'Why it was declined.' })
  declineReason: DeclineReasonName | null;

  @Field(() => String, { nullable: true, description: 'What the editor wrote beside the reason.' })
  declineNote: string | null;
}

@ObjectType({
  implements: Problem,
  description: 'The link is too old, or was not copied whole. Nothing was changed.',
})
export class RequestLinkUnusable extends Problem {
  constructor() {
    super('This link cannot be used any more. Ask again, and use the link of the new mail within two days.');
  }
}

export const ConfirmRequestResult = createUnionType({
  name: 'ConfirmRequestResult',
  description: 'Where the request stands now, or what stood in the way.',
  types: () => [RequestToJoin, RequestLinkUnusable] as const,
});

@ObjectType({ description: 'An organisation whose name is like that of a request.' })
export class SimilarOrganisation {
  @Field(() => ID, { description: 'Of the organisation.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Outward part of its postcode.' })
  outcode: string | null;
}

@ObjectType({ implements: Problem, description: 'Somebody else has decided meanwhile. Nothing was changed.' })
export class RequestDecided extends Problem {
  constructor() {
    super('Somebody else has decided this since you opened it. Look at it again.');
  }
}

@ObjectType({
  implements: Problem,
  description:
    'Somebody of the organisation signs in, did, or was invited, or people were referred to it. Nothing was changed.',
})
export class OrganisationAttended extends Problem {
  constructor() {
    super(
      'Somebody of this organisation signs in, did, or was invited, or people were referred to it. Its coordinators invite colleagues; without any, a system administrator does.',
    );
  }
}

@ObjectType({
  implements: Problem,
  description: 'The invitation was accepted, and cannot be taken back. Nothing was changed.',
})
export class InvitationTaken extends Problem {
  constructor() {
    super('They have accepted the invitation. A system administrator can end their membership.');
  }
}

export const ApproveRequestResult = createUnionType({
  name: 'ApproveRequestResult',
  description: 'The request, approved, or what stood in the way.',
  types: () => [OrganisationClaim, RequestDecided, OrganisationAttended, InvalidInput, IdempotencyKeyReused] as const,
});

export const DeclineRequestResult = createUnionType({
  name: 'DeclineRequestResult',
  description: 'The request, declined, or what stood in the way.',
  types: () => [OrganisationClaim, RequestDecided, InvalidInput, IdempotencyKeyReused] as const,
});

export const TakeBackApprovalResult = createUnionType({
  name: 'TakeBackApprovalResult',
  description: 'The request, which waits again, or what stood in the way.',
  types: () => [OrganisationClaim, RequestDecided, InvitationTaken, IdempotencyKeyReused] as const,
});

export const OrganisationClaimConnection = connectionOf(OrganisationClaim, 'OrganisationClaim');
