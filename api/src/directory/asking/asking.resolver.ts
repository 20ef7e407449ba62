import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../platform/context.js';
import { DateTime } from '../../platform/graph/scalars.js';
import { MailSending } from '../../platform/mail/mail-sending.js';
import { mutate } from '../../platform/mutate.js';
import { Needs, NeedsRows } from '../../platform/reading/declarations.js';
import { loaded } from '../../platform/reading/loaded.js';
import { ListingRequest } from '../assurance/listing-request.entity.js';
import { isEditor } from '../keeping/keeping.policy.js';
import { Service } from '../service.entity.js';
import { askKeeper } from './ask-keeper.service.js';
import { AskKeeperArgs } from './asking.inputs.js';
import { AskKeeperResult } from './asking.results.js';

/** Asking those who keep a listing. */
@Resolver(() => Service)
export class AskingResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When those who keep it were last asked about it; null: never, and for all but directory editors.',
  })
  @NeedsRows('request', () => ListingRequest, { to: 'serviceId', single: true }, 'askedAt')
  keepersAskedAt(@Root() service: Service): Date | null {
    return loaded<ListingRequest | null>(service, 'request')?.askedAt ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may have those who keep it asked by e-mail.' })
  @Needs('id')
  viewerCanAskKeepers(@Ctx() ctx: RequestContext): boolean {
    return isEditor(ctx.actor) && ctx.get(MailSending).isOn;
  }

  @Mutation(() => AskKeeperResult, {
    description: 'Has those who keep a listing asked about it by e-mail. Directory editors.',
  })
  askKeeper(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AskKeeperArgs) args: AskKeeperArgs,
  ) {
    return mutate(ctx, info, Service, args, askKeeper);
  }
}
