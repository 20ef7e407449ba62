import { workingDaysBetween } from '@kith/nhs';
import { checkReference, isSensitiveNeed, whoseTurn, type Need } from '@kith/referral-lifecycle';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { NeedCode } from '../directory/need.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { today } from '../platform/clock.js';
import { RequestContext } from '../platform/context.js';
import type { Connection } from '../platform/graph/connection.js';
import { Needs } from '../platform/reading/needs.js';
import { read, readOne } from '../platform/reading/read.js';
import { readRelated } from '../platform/reading/read-related.js';
import { DisclosureReceipt } from './disclosure-receipt.entity.js';
import { DisclosurePreview, disclosureOf } from './disclosure.js';
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
import { needsOf } from './referral.loaders.js';
import { sideOf, tabOf } from './referral.policy.js';
import { ReferralConnection, WorklistCounts } from './referral.results.js';
import { statusSentence } from './status-sentence.js';
import { disclosureFacts } from './submit-referral.service.js';
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
    @Arg('box', () => WorklistBox, { description: 'Received or sent.' }) box: WorklistBoxName,
  ): Promise<WorklistCounts> {
    return countWorklist(ctx, box);
  }

  @FieldResolver(() => [NeedCode], { description: 'What the person needs help with, as far as the viewer may see it.' })
  needs(@Ctx() ctx: RequestContext, @Root() referral: Referral): Promise<Need[]> {
    return needsOf(ctx, referral.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether there are needs that are shown only with FULL access, and the viewer has not.',
  })
  @Needs('hasSensitiveNeeds', 'senderId', 'receiverId', 'originId')
  async hasHiddenNeeds(@Ctx() ctx: RequestContext, @Root() referral: Referral): Promise<boolean> {
    if (!referral.hasSensitiveNeeds || sideOf(ctx.actor, referral) !== 'RECEIVER') return false;
    const visible = await needsOf(ctx, referral.id);
    return !visible.some(isSensitiveNeed);
  }

  @FieldResolver(() => [Referral], {
    description: 'The referrals that go on from this one, as far as the viewer may see them.',
  })
  onward(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() referral: Referral,
  ): Promise<Referral[]> {
    return readRelated(ctx, info, Referral, 'basedOnId', referral.id, { order: { createdAt: 'ASC' } });
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
  @Needs('state', 'senderAction', 'senderId', 'receiverId')
  nextActor(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() referral: Referral,
  ): Promise<Organisation> | null {
    const turn = referral.senderAction ? 'SENDER' : whoseTurn(referral.state);
    const id = turn === 'SENDER' ? referral.senderId : turn === 'RECEIVER' ? referral.receiverId : null;
    return id === null ? null : readRelated(ctx, info, Organisation, 'id', id).then(([organisation]) => organisation!);
  }

  @FieldResolver(() => String, { description: 'Whose turn it is and by when, as one sentence.' })
  @Needs('state', 'dueOn', 'senderAction', 'estimatedWaitWeeks', 'sender.name', 'receiver.name', 'service.name')
  statusSentence(@Ctx() ctx: RequestContext, @Root() referral: Referral): string {
    return statusSentence(referral, today(ctx.clock));
  }

  @FieldResolver(() => [ReferralEvent], { description: 'Its history, oldest first.' })
  events(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() referral: Referral,
  ): Promise<ReferralEvent[]> {
    return readRelated(ctx, info, ReferralEvent, 'referralId', referral.id, { order: { id: 'ASC' } });
  }

  @FieldResolver(() => [Contact], { description: 'Contacts the viewer’s organisation recorded, newest first.' })
  contacts(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() referral: Referral,
  ): Promise<Contact[]> {
    return readRelated(ctx, info, Contact, 'referralId', referral.id, { order: { on: 'DESC', id: 'DESC' } });
  }

  @FieldResolver(() => DisclosureReceipt, {
    nullable: true,
    description: 'What the receiver could see when it was sent; for the sender.',
  })
  receipt(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Root() referral: Referral,
  ): Promise<DisclosureReceipt | null> {
    return readRelated(ctx, info, DisclosureReceipt, 'referralId', referral.id).then(([receipt]) => receipt ?? null);
  }

  @FieldResolver(() => DisclosurePreview, {
    nullable: true,
    description: 'What the receiver will see; for the sender of a draft.',
  })
  @Needs('state', 'senderId', 'receiverId', 'originId', 'personId')
  async disclosurePreview(@Ctx() ctx: RequestContext, @Root() referral: Referral): Promise<DisclosurePreview | null> {
    if (referral.state !== 'DRAFT' || sideOf(ctx.actor, referral) !== 'SENDER') return null;
    return disclosureOf(await disclosureFacts(await ctx.reads.unit(), referral));
  }
}
