import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { writeForAnybody } from '../../platform/mutate.js';
import { readOne } from '../../platform/reading/read.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { keptService } from '../keeping/kept-service.js';
import { Service } from '../service.entity.js';
import type { ConfirmByLinkArgs, ConfirmListingArgs } from './assurance.inputs.js';
import { LinkUnusable } from './assurance.results.js';
import { ListingLinks } from './listing-links.js';

// No new version: what others are editing is what was confirmed. Said twice on a day, it is no news.
export async function confirm(unit: Unit, id: string): Promise<void> {
  await unit.change(
    'update service set assured_date = $2, last_modified = $3 where id = $1 and (assured_date < $2 or assured_date is null)',
    [id, today(unit.clock), unit.now()],
  );
}

/** Says that a listing is still right, as of today. */
export async function confirmListing(unit: Unit, { id }: ConfirmListingArgs): Promise<string> {
  const service = await keptService(unit, id);
  await confirm(unit, service.id);
  return service.id;
}

const called = 'this service';

/** What a link is about; null when it no longer works. */
export async function serviceByLink(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  token: string,
): Promise<Service | null> {
  const id = ctx.get(ListingLinks).serviceOf(token, ctx.clock.now());
  return id === undefined ? null : readOne(ctx, info, Service, { where: { id }, called });
}

/** The same by a link from a mail, without signing in. Problem: the link cannot be used. */
export async function confirmListingByLink(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { token }: ConfirmByLinkArgs,
): Promise<Service | LinkUnusable> {
  const id = ctx.get(ListingLinks).serviceOf(token, ctx.clock.now());
  if (id === undefined) return new LinkUnusable();
  await writeForAnybody(ctx, info.fieldName, (unit) => confirm(unit, id));
  return readOne(ctx, info, Service, { where: { id }, called });
}
