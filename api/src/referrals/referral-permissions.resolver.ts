import type { TransitionName } from '@kith/referral-lifecycle';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../platform/context.js';
import { Needs } from '../platform/reading/declarations.js';
import { Referral } from './referral.entity.js';
import { factColumns, mayAcknowledge, mayRecordContact, mayReferOn, mayTransition } from './referral.policy.js';

const can = (ctx: RequestContext, referral: Referral, name: TransitionName) =>
  mayTransition(ctx.actor, referral, name, ctx.clock.now());

/** What the viewer may do now, so that no client has to know the rules. */
@Resolver(() => Referral)
export class ReferralPermissionsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the draft now.' })
  @Needs(...factColumns)
  viewerCanRevise(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'submit');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may send it now.' })
  @Needs(...factColumns)
  viewerCanSubmit(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'submit');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may throw the draft away now.' })
  @Needs(...factColumns)
  viewerCanDiscard(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'discard');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may ask the sender something now.' })
  @Needs(...factColumns)
  viewerCanRequestInfo(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'requestInfo');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may answer the question now.' })
  @Needs(...factColumns)
  viewerCanProvideInfo(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'provideInfo');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may accept it now.' })
  @Needs(...factColumns)
  viewerCanAccept(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'accept');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the person on the waiting list now.' })
  @Needs(...factColumns)
  viewerCanWaitlist(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'waitlist');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may offer a place from the waiting list now.' })
  @Needs(...factColumns)
  viewerCanPromote(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'promote');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may decline it now.' })
  @Needs(...factColumns)
  viewerCanDecline(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'decline');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say that support has begun now.' })
  @Needs(...factColumns)
  viewerCanStart(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'start');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may pause it now.' })
  @Needs(...factColumns)
  viewerCanHold(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'hold');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it up again now.' })
  @Needs(...factColumns)
  viewerCanResume(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'resume');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may complete it now.' })
  @Needs(...factColumns)
  viewerCanComplete(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'complete');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may close it without completing now.' })
  @Needs(...factColumns)
  viewerCanCloseUnsuccessful(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'closeUnsuccessful');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may withdraw it now.' })
  @Needs(...factColumns)
  viewerCanWithdraw(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'withdraw');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take accepting back now.' })
  @Needs(...factColumns)
  viewerCanUnaccept(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'unaccept');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may reopen it now.' })
  @Needs(...factColumns)
  viewerCanReopen(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'reopen');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may pass it to another of its services now.' })
  @Needs(...factColumns)
  viewerCanRedirect(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'redirect');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may mark it as entered in error now.' })
  @Needs(...factColumns)
  viewerCanMarkInError(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return can(ctx, referral, 'markInError');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a contact with the person now.' })
  @Needs(...factColumns)
  viewerCanRecordContact(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return mayRecordContact(ctx.actor, referral);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say that the next step is dealt with now.' })
  @Needs(...factColumns)
  viewerCanAcknowledge(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return mayAcknowledge(ctx.actor, referral);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may refer the person on now.' })
  @Needs(...factColumns)
  viewerCanReferOn(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    return mayReferOn(ctx.actor, referral);
  }
}
