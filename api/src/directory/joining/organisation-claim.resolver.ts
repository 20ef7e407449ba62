import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../../organisations/organisation.entity.js';
import { Needs, NeedsValue } from '../../platform/reading/declarations.js';
import { loaded } from '../../platform/reading/loaded.js';
import { ClaimEvidence, type ClaimEvidenceName } from './claim-codes.js';
import { canBeApproved, canBeClaimed, canBeTakenBack } from './joining.policy.js';
import { SimilarOrganisation } from './joining.results.js';
import { OrganisationClaim } from './organisation-claim.entity.js';

const NeedsEvidence = () => NeedsValue('evidence', 'kith.claim_evidence(OrganisationClaim.id, :now)');

const evidenceOf = (claim: OrganisationClaim) => loaded<ClaimEvidenceName[] | null>(claim, 'evidence') ?? [];

/** What an editor needs to know to decide on a request. */
@Resolver(() => OrganisationClaim)
export class OrganisationClaimResolver {
  @FieldResolver(() => [ClaimEvidence], {
    description: 'What speaks for or against it; nothing of who the members are.',
  })
  @NeedsEvidence()
  evidence(@Root() claim: OrganisationClaim): ClaimEvidenceName[] {
    return evidenceOf(claim);
  }

  @FieldResolver(() => [SimilarOrganisation], {
    description: 'Community organisations that are called like the new one, up to five; empty for one that is listed.',
  })
  @Needs('name')
  @NeedsValue('similar', 'kith.organisations_named_like(OrganisationClaim.nameKey)')
  similar(@Root() claim: OrganisationClaim): SimilarOrganisation[] {
    return loaded<SimilarOrganisation[] | null>(claim, 'similar') ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits, and nobody of the organisation is or was here.' })
  @Needs('state')
  @NeedsEvidence()
  viewerCanApprove(@Root() claim: OrganisationClaim): boolean {
    return canBeApproved(claim.state, evidenceOf(claim));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits.' })
  @Needs('state')
  viewerCanDecline(@Root() { state }: OrganisationClaim): boolean {
    return state === 'WAITING';
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was approved, and the invitation is not accepted.' })
  @Needs('state', 'email')
  @NeedsEvidence()
  viewerCanTakeBack(@Root() claim: OrganisationClaim): boolean {
    return canBeTakenBack(claim, evidenceOf(claim));
  }
}

@Resolver(() => Organisation)
export class ClaimableOrganisationResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether people may ask to keep its listings: community organisations.',
  })
  @Needs('kind')
  canBeClaimed(@Root() organisation: Organisation): boolean {
    return canBeClaimed(organisation);
  }
}
