import { isDeepStrictEqual } from 'node:util';
import { today } from '../../platform/clock.js';
import { notFound } from '../../platform/errors.js';
import { InvalidInput } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { ListingRow } from '../listing/listing-row.js';
import { type Content, contentOfRow } from './content.js';
import { draftOn, withWaiting } from './drafted.js';
import type { PublishListingArgs, RestoreListingArgs } from './editing.inputs.js';
import { decidesListings } from './editing.policy.js';
import { DraftChanged, ListingChanged } from './editing.results.js';
import { fieldNames } from './listing-fields.js';
import { openListing } from './open-listing.js';
import { putContent } from './put-content.js';
import { readyToPublish } from './ready-to-publish.js';
import { eraseDraft } from './save-draft.service.js';

/**
 * Publishes the draft of a listing. Problems: answers to put right; the listing or the draft is not as the person saw
 * it, so that nobody publishes what they have not looked at.
 */
export async function publishListing(
  unit: Unit,
  { id, expectedVersion, draftVersion }: PublishListingArgs,
): Promise<string | InvalidInput | ListingChanged | DraftChanged> {
  const listing = await openListing(unit, id);
  const { service, now, draft, proposal } = listing;
  if (draft?.version !== draftVersion) return new DraftChanged(draft?.version ?? 0);
  if (service.version !== expectedVersion) return new ListingChanged(service.version);
  const { row: wanted } = draftOn(withWaiting(now, proposal), draft);
  const { content, problems } = readyToPublish(now, wanted, service.organisation.name, today(unit.clock));
  if (problems.length > 0) return new InvalidInput(problems);
  await putContent(unit, listing, content);
  await eraseDraft(unit, id);
  return id;
}

/** What waits goes on waiting where the older words are those that stand anyway. */
function withoutWithdrawing(restored: Content, now: Content, waiting: Partial<Content>): Content {
  const untouched = fieldNames.filter((name) => name in waiting && isDeepStrictEqual(restored[name], now[name]));
  return { ...restored, ...Object.fromEntries(untouched.map((name) => [name, waiting[name]])) };
}

/**
 * Lets a listing say again what an older version said. It is a new version, and a draft stays as it is. NOT_FOUND when
 * there was no such version. Problem: the listing is not as the person saw it.
 */
export async function restoreListing(
  unit: Unit,
  { id, expectedVersion, restored }: RestoreListingArgs,
): Promise<string | ListingChanged> {
  const listing = await openListing(unit, id);
  const { service, now, proposal } = listing;
  if (service.version !== expectedVersion) return new ListingChanged(service.version);
  const [older] = await unit.query<{ listing: ListingRow }>(
    'select listing from listing_version where service_id = $1 and version = $2',
    [id, restored],
  );
  if (!older) throw notFound('this version');
  // A directory editor restores what the version said, and approves nothing by it.
  const waiting = decidesListings(unit.actor) ? {} : (proposal?.fields ?? {});
  await putContent(unit, listing, withoutWithdrawing(contentOfRow(older.listing), now, waiting));
  return id;
}
