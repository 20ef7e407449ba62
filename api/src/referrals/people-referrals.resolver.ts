import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { AccessGrant } from '../people/access-grant.entity.js';
import { WithdrawConsentArgs } from '../people/person.inputs.js';
import { Person } from '../people/person.entity.js';
import { WithdrawConsentResult } from '../people/person.results.js';
import { RequestContext } from '../platform/context.js';
import { mutate } from '../platform/mutate.js';
import { Needs } from '../platform/reading/needs.js';
import { readRelated } from '../platform/reading/read-related.js';
import { Referral } from './referral.entity.js';
import { withdrawConsent } from './withdraw-consent.service.js';

@Resolver(() => Person)
export class PersonReferralsResolver {
  @FieldResolver(() => [Referral], { description: 'Referrals about the person that the viewer may see, newest first.' })
  referrals(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo, @Root() person: Person): Promise<Referral[]> {
    return readRelated(ctx, info, Referral, 'personId', person.id, { order: { id: 'DESC' } });
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
  @FieldResolver(() => Referral, { nullable: true, description: 'The referral it rests on; null for the owner’s own.' })
  @Needs('referralId')
  referral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() grant: AccessGrant,
  ): Promise<Referral | null> | null {
    if (grant.referralId === null) return null;
    return readRelated(ctx, info, Referral, 'id', grant.referralId).then(([referral]) => referral ?? null);
  }
}
