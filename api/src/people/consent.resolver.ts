import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { Needs } from '../platform/reading/declarations.js';
import { Consent } from './consent.entity.js';
import { mayWithdrawConsent } from './person.policy.js';

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record that this was withdrawn.' })
  @Needs('recordedById', 'decision')
  viewerCanWithdraw(@Ctx() ctx: RequestContext, @Root() consent: Consent): boolean {
    return mayWithdrawConsent(ctx.actor, consent);
  }
}
