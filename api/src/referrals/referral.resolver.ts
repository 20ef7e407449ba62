import { workingDaysBetween } from '@kith/nhs';
import { checkReference, isSensitiveNeed, whoseTurn, type Need } from '@kith/referral-lifecycle';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { NeedCode } from '../directory/need.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { today } from '../platform/clock.js';
import { RequestContext } from '../platform/context.js';
import type { Connection } from '../platform/graph/connection.js';
import { Needs, NeedsRows, OneOf, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { read, readOne } from '../platform/reading/read.js';
import { DisclosureReceipt } from './disclosure-receipt.entity.js';
import { disclosedColumns, DisclosurePreview, previewOf } from './disclosure.js';
import {
  Side,
  WorklistBox,
  WorklistTab,
  type SideName,
  type WorklistBoxName,
  type WorklistTabName,
} from './referral-codes.js';
import { Contact } from './referral-contact.entity.js';
import { ReferralEvent } from './referral-event.entity.js';
import { Referral } from './referral.entity.js';
import { needRows, needsOf } from './need-rows.js';
import { OpenTwin, openTwinsOf, samePersonRows } from './open-twins.js';
import { sideOf, tabOf } from './referral.policy.js';
import { ReferralConnection, WorklistCounts } from './referral.results.js';
import { statusSentence } from './status-sentence.js';
import { countWorklist, readWorklist } from './read-worklist.js';
import { WorklistArgs } from './worklist.inputs.js';

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, { description: 'One referral, as much as the viewer may see. NOT_FOUND otherwise.' })
  referral(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the referral.' }) id: string,
  ): Promise<Referral> {
    return readOne(ctx, info, Referral, { where: { id }, called: 'this referral' });
  }

  @Query(() => Referral, {
    nullable: true,
    description: 'By its reference, as read out; null when unknown or not the viewer’s.',
  })
  async referralByReference(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('reference', () => String, { description: 'Any case, with or without its dash.' }) text: string,
  ): Promise<Referral | null> {
    const check = checkReference(text.slice(0, 40));
    if (!check.ok) return null;
    const [found] = await read(ctx, info, Referral, { where: { reference: check.reference }, limit: 1 });
    return found ?? null;
  }

  @Query(() => ReferralConnection, {
    description: 'A worklist of the viewer’s organisation: what is due first comes first.',
  })
  worklist(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => WorklistArgs) args: WorklistArgs,
  ): Promise<Connection<Referral>> {
    return readWorklist(ctx, info, args);
  }

  @Query(() => WorklistCounts, { description: 'How many referrals stand in each tab.' })
  worklistCounts(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('box', () => WorklistBox, { description: 'Received or sent.' }) box: WorklistBoxName,
  ): Promise<WorklistCounts> {
    return countWorklist(ctx, info, box);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'About whom; null when the viewer has no live access by this referral.',
  })
  @Needs('senderId', 'receiverId', 'originId', 'content.referralId')
  person(@Ctx() ctx: RequestContext, @Root() referral: Referral): Person | null {
    // Who said no to this one may see the same person by another, and is not to learn from this that it is the same.
    const outOfSight = sideOf(ctx.actor, referral) === 'RECEIVER' && !referral.content;
    return outOfSight ? null : referral.person;
  }

  @FieldResolver(() => [NeedCode], { description: 'What the person needs help with, as far as the viewer may see it.' })
  @NeedsRows(...needRows)
  needs(@Root() referral: Referral): Need[] {
    return needsOf(referral);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether there are needs that are shown only with FULL access, and the viewer’s is LIMITED.',
  })
  @Needs('hasSensitiveNeeds', 'senderId', 'receiverId', 'originId', 'content.referralId')
  @NeedsRows(...needRows)
  hasHiddenNeeds(@Ctx() ctx: RequestContext, @Root() referral: Referral): boolean {
    if (!referral.hasSensitiveNeeds || sideOf(ctx.actor, referral) !== 'RECEIVER') return false;
    // Who may no longer see what was asked is not told either that there was something sensitive in it.
    if (!referral.content) return false;
    return !needsOf(referral).some(isSensitiveNeed);
  }

  @FieldResolver(() => [Referral], {
    description: 'The referrals that go on from this one, as far as the viewer may see them.',
  })
  @Related(() => Referral, { to: 'basedOnId', order: { createdAt: 'ASC', id: 'ASC' } })
  onward(@Root() referral: Referral): Referral[] {
    return loaded(referral, 'onward');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Working days until it is due, negative when overdue; null when no clock runs.',
  })
  @Needs('dueOn')
  workingDaysLeft(@Ctx() ctx: RequestContext, @Root() referral: Referral): number | null {
    return referral.dueOn === null ? null : workingDaysBetween(today(ctx.clock), referral.dueOn);
  }

  @FieldResolver(() => Side, { description: 'Where the viewer’s organisation stands.' })
  @Needs('senderId', 'receiverId', 'originId')
  viewerSide(@Ctx() ctx: RequestContext, @Root() referral: Referral): SideName {
    return sideOf(ctx.actor, referral) ?? 'ORIGIN';
  }

  @FieldResolver(() => WorklistTab, { description: 'In which tab of the viewer’s worklist it stands.' })
  @Needs('senderId', 'receiverId', 'originId', 'senderList', 'receiverList')
  viewerTab(@Ctx() ctx: RequestContext, @Root() referral: Referral): WorklistTabName {
    return tabOf(ctx.actor, referral);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who must act next; null when nobody.' })
  @Needs('state', 'senderAction')
  @OneOf('sender', 'receiver')
  nextActor(@Root() referral: Referral): Organisation | null {
    const turn = referral.senderAction ? 'SENDER' : whoseTurn(referral.state);
    if (turn === 'SENDER') return referral.sender;
    return turn === 'RECEIVER' ? referral.receiver : null;
  }

  @FieldResolver(() => String, { description: 'Whose turn it is and by when, as one sentence.' })
  @Needs('state', 'dueOn', 'senderAction', 'estimatedWaitWeeks', 'sender.name', 'receiver.name', 'service.name')
  statusSentence(@Ctx() ctx: RequestContext, @Root() referral: Referral): string {
    return statusSentence(referral, today(ctx.clock));
  }

  @FieldResolver(() => [ReferralEvent], { description: 'Its history, oldest first.' })
  @Related(() => ReferralEvent, { to: 'referralId', order: { id: 'ASC' } })
  events(@Root() referral: Referral): ReferralEvent[] {
    return loaded(referral, 'events');
  }

  @FieldResolver(() => [Contact], { description: 'Contacts the viewer’s organisation recorded, newest first.' })
  @Related(() => Contact, { to: 'referralId', order: { on: 'DESC', id: 'DESC' } })
  contacts(@Root() referral: Referral): Contact[] {
    return loaded(referral, 'contacts');
  }

  @FieldResolver(() => DisclosureReceipt, {
    nullable: true,
    description: 'What the receiver could see when it was sent; for the sender.',
  })
  @Related(() => DisclosureReceipt, { to: 'referralId', single: true })
  receipt(@Root() referral: Referral): DisclosureReceipt | null {
    return loaded(referral, 'receipt');
  }

  @FieldResolver(() => DisclosurePreview, {
    nullable: true,
    description: 'What the receiver will see; for the sender of a draft.',
  })
  @Needs('state', 'senderId', 'receiverId', 'originId', ...disclosedColumns)
  @NeedsRows(...needRows)
  disclosurePreview(@Ctx() ctx: RequestContext, @Root() referral: Referral): DisclosurePreview | null {
    const forSender = referral.state === 'DRAFT' && sideOf(ctx.actor, referral) === 'SENDER';
    return forSender ? previewOf(referral, ctx.clock.now()) : null;
  }

  @FieldResolver(() => [OpenTwin], {
    description:
      'Referrals of the same person by the viewer’s organisation to the same receiver that are still open, latest first; for the sender of a draft, empty otherwise.',
  })
  @Needs('state', 'personId', 'senderId', 'receiverId', 'originId')
  @NeedsRows(...samePersonRows)
  alreadyOpen(@Ctx() ctx: RequestContext, @Root() referral: Referral): OpenTwin[] {
    const forSender = referral.state === 'DRAFT' && sideOf(ctx.actor, referral) === 'SENDER';
    return forSender && referral.personId !== null && referral.receiverId !== null ? openTwinsOf(referral) : [];
  }
}
