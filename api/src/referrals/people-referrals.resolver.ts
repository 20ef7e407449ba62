import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { AccessGrant } from '../people/access-grant.entity.js';
import { WithdrawConsentArgs } from '../people/person.inputs.js';
import { Person } from '../people/person.entity.js';
import { WithdrawConsentResult } from '../people/person.results.js';
import { RequestContext } from '../platform/context.js';
import { mutate } from '../platform/mutate.js';
import { Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { Referral } from './referral.entity.js';
import { withdrawConsent } from './withdraw-consent.service.js';

/**
 * Who has lost sight of a referral that came to them may see the same person by another, and is not to learn that it is
 * the same: to its receiver a referral is about this person while its content can be seen.
 */
const inSight = `Referral.receiverId is distinct from kith.case_organisation_id()
  or Referral.senderId = kith.case_organisation_id()
  or exists (select from referral_content content where content.referral_id = Referral.id)`;

@Resolver(() => Person)
export class PersonReferralsResolver {
  @FieldResolver(() => [Referral], { description: 'Referrals about the person that the viewer may see, newest first.' })
  @Related(() => Referral, { to: 'personId', where: inSight, order: { id: 'DESC' } })
  referrals(@Root() person: Person): Referral[] {
    return loaded(person, 'referrals');
  }

  @Mutation(() => WithdrawConsentResult, {
    description:
      'Records that consent was taken back: access that rests on it ends at once, and each sender it touches gets a task.',
  })
  withdrawConsent(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => WithdrawConsentArgs) args: WithdrawConsentArgs,
  ) {
    return mutate(ctx, info, Person, args, withdrawConsent);
  }
}

@Resolver(() => AccessGrant)
export class AccessGrantReferralResolver {
  @FieldResolver(() => Referral, {
    nullable: true,
    description: 'The referral it rests on; null for the owner’s own, and for one the viewer has lost sight of.',
  })
  @Related(() => Referral, { from: 'referralId', to: 'id', where: inSight, single: true })
  referral(@Root() grant: AccessGrant): Referral | null {
    return loaded(grant, 'referral');
  }
}
