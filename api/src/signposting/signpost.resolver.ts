import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Service } from '../directory/service.entity.js';
import { Person } from '../people/person.entity.js';
import { RequestContext } from '../platform/context.js';
import { MailSending } from '../platform/mail/mail-sending.js';
import { mutate } from '../platform/mutate.js';
import { Needs, NeedsValue, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { readOne } from '../platform/reading/read.js';
import { recordSignpost, undoSignpost } from './record-signpost.service.js';
import { SignpostMail, type SignpostMailName } from './signpost-codes.js';
import { Signpost } from './signpost.entity.js';
import { RecordSignpostArgs, UndoSignpostArgs } from './signpost.inputs.js';
import { isUndoable, mailNow, maySignpost } from './signpost.policy.js';
import { RecordSignpostResult, UndoSignpostResult } from './signpost.results.js';

/** Telling people about services: on record, and never counted as a referral. */
@Resolver(() => Signpost)
export class SignpostResolver {
  @Query(() => Signpost, { description: 'One signpost of one’s own organisation. NOT_FOUND otherwise.' })
  signpost(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the signpost.' }) id: string,
  ): Promise<Signpost> {
    return readOne(ctx, info, Signpost, { where: { id } });
  }

  @Mutation(() => RecordSignpostResult, {
    description: 'Writes down that somebody was told about a service, and sends the e-mail if that is how.',
  })
  recordSignpost(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecordSignpostArgs) args: RecordSignpostArgs,
  ) {
    return recordSignpost(ctx, info, args);
  }

  @Mutation(() => UndoSignpostResult, {
    description: 'Takes it back within the hour, as made in error. An e-mail that has left is not called back.',
  })
  undoSignpost(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => UndoSignpostArgs) args: UndoSignpostArgs,
  ) {
    return mutate(ctx, info, Signpost, args, undoSignpost);
  }

  @FieldResolver(() => SignpostMail, {
    nullable: true,
    description: 'What has become of its e-mail; null: it had none.',
  })
  @Needs('mail', 'signpostedAt')
  mail(@Ctx() { clock }: RequestContext, @Root() { mail, signpostedAt }: Signpost): SignpostMailName | null {
    return mailNow(mail, signpostedAt, clock.now());
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may still take it back.' })
  @Needs('signpostedAt', 'undoneAt')
  viewerCanUndo(@Ctx() { actor, clock }: RequestContext, @Root() signpost: Signpost): boolean {
    return maySignpost(actor) && isUndoable(signpost, clock.now());
  }
}

@Resolver(() => Service)
export class ServiceSignpostsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down that they told somebody about it.' })
  @Needs('status')
  viewerCanSignpost(@Ctx() { actor }: RequestContext, @Root() { status }: Service): boolean {
    return maySignpost(actor) && status !== 'DEFUNCT';
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may have it sent to somebody by e-mail.' })
  @Needs('status')
  viewerCanSendByMail(@Ctx() ctx: RequestContext, @Root() { status }: Service): boolean {
    return maySignpost(ctx.actor) && status !== 'DEFUNCT' && ctx.get(MailSending).isOn;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How often people were told about it in 90 days, by whomever. For those who keep it; null to others, and below five.',
  })
  @NeedsValue('timesSignposted', 'kith.times_signposted(Service.id, :now)')
  timesSignposted(@Root() service: Service): number | null {
    return loaded<number | null>(service, 'timesSignposted');
  }
}

@Resolver(() => Person)
export class PersonSignpostsResolver {
  @FieldResolver(() => [Signpost], {
    description: "What the viewer's organisation has told them about, newest first. No referrals.",
  })
  @Related(() => Signpost, { to: 'personId', where: 'Signpost.undoneAt is null', order: { id: 'DESC' } })
  signposts(@Root() person: Person): Signpost[] {
    return loaded(person, 'signposts');
  }
}
