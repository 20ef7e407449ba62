import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { intakeColumns } from '../directory/listing/referral-route.js';
import { Service } from '../directory/service.entity.js';
import { RequestContext } from '../platform/context.js';
import { Needs } from '../platform/reading/declarations.js';
import { mayReferTo } from './referral.policy.js';

/** What this slice says of a service. */
@Resolver(() => Service)
export class ServiceReferralsResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may refer people to it: its role refers, and the service takes referrals here.',
  })
  @Needs(...intakeColumns)
  viewerCanRefer(@Ctx() { actor }: RequestContext, @Root() service: Service): boolean {
    return mayReferTo(actor, service);
  }
}
