import type { GraphQLResolveInfo } from 'graphql';
import { today } from '../../platform/clock.js';
import type { RequestContext } from '../../platform/context.js';
import { forbidden } from '../../platform/errors.js';
import type { Connection, PageArgs } from '../../platform/graph/connection.js';
import { memberOf } from '../../platform/member-of.js';
import { loaded } from '../../platform/reading/loaded.js';
import { readPage } from '../../platform/reading/read-page.js';
import { keepsListings } from '../keeping/keeping.policy.js';
import type { ListingRow } from '../listing/listing-row.js';
import { noDetails } from '../listing/listing.js';
import { ListingVersion } from '../listing/listing-version.entity.js';
import type { Service } from '../service.entity.js';
import { contentOfRow, contentOfService } from './content.js';
import { differencesBetween, type ListingDifference } from './differences.js';
import { withWaiting } from './drafted.js';
import { type DraftedListing, draftedListing } from './drafted-listing.js';
import type { ListingHistoryArgs } from './editing.inputs.js';
import { decidesListings, mayEdit } from './editing.policy.js';
import { fieldNames } from './listing-fields.js';
import type { ListingDraft } from './listing-draft.entity.js';
import { ListingProposal } from './listing-proposal.entity.js';

/** The columns of a service and of its listing that are edited, for the read door. */
export const contentColumns = fieldNames.map((name) => (name in noDetails ? `listing.${name}` : name));

/** What is being edited of a service; null for those who do not edit it. */
export function listingDraftFor({ actor, clock }: RequestContext, service: Service): DraftedListing | null {
  if (!mayEdit(actor, service)) return null;
  return draftedListing(service, {
    draft: loaded<ListingDraft | null>(service, 'draft'),
    proposal: loaded<ListingProposal | null>(service, 'waiting'),
    decides: decidesListings(actor),
    today: today(clock),
  });
}

// What stood next: the version left after it, or what stands now.
export const whatFollowed = `coalesce(
  (select n.listing from listing_version n
   where n.service_id = ListingVersion.serviceId and n.version > ListingVersion.version order by n.version limit 1),
  (select jsonb_build_object('card', to_jsonb(s), 'details', coalesce(to_jsonb(l), '{}'))
   from service s left join service_listing l on l.service_id = s.id where s.id = ListingVersion.serviceId))`;

/** What a change of a listing changed, in words. */
export const historyDifferences = (version: ListingVersion): ListingDifference[] =>
  differencesBetween(contentOfRow(version.listing), contentOfRow(loaded<ListingRow>(version, 'followed')));

/** What approving changes, in words. */
export function proposedDifferences(proposal: ListingProposal): ListingDifference[] {
  const now = contentOfService(proposal.service);
  return differencesBetween(now, withWaiting(now, proposal));
}

/** The changes of a listing, the newest first; none for those who do not keep it. FORBIDDEN for roles that keep none. */
export function listingHistory(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  { serviceId, ...page }: ListingHistoryArgs,
): Promise<Connection<ListingVersion>> {
  if (!keepsListings(memberOf(ctx.actor).role)) throw forbidden();
  return readPage(ctx, info, ListingVersion, page, { where: { serviceId }, sortBy: ['version'], direction: 'DESC' });
}

/** What waits for a directory editor, the oldest first. FORBIDDEN for all others. */
export function listProposals(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: PageArgs,
): Promise<Connection<ListingProposal>> {
  if (!decidesListings(memberOf(ctx.actor))) throw forbidden();
  return readPage(ctx, info, ListingProposal, args, { sortBy: ['proposedAt', 'serviceId'] });
}
