import { isDeepStrictEqual } from 'node:util';
import { today } from '../../platform/clock.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { confirm } from '../assurance/confirm-listing.service.js';
import { writeListings } from '../listing/write-listings.js';
import { type Content, listingWith } from './content.js';
import { changedFields, waitingFields } from './differences.js';
import { decidesListings } from './editing.policy.js';
import { ListingProposal } from './listing-proposal.entity.js';
import type { OpenListing } from './open-listing.js';
import { withTheirWords } from './words-of-card.js';

const only = (content: Content, names: readonly (keyof Content)[]): Partial<Content> =>
  Object.fromEntries(names.map((name) => [name, content[name]]));

/** Writes what a listing says as of today. Where nothing of it differs, it has just been looked at, and nothing else. */
export async function writeContent(unit: Unit, { service, now }: OpenListing, content: Content, name = unit.actorName) {
  if (changedFields(now, content).length === 0) return confirm(unit, service.id);
  await writeListings(unit, [listingWith(service, content, today(unit.clock))], { name });
}

// What waits is part of what somebody looks at before publishing: so it counts as a change of the listing.
async function nextVersion(unit: Unit, id: string): Promise<number> {
  const [row] = await unit.query<{ version: number }>(
    'update service set version = version + 1 where id = $1 returning version',
    [id],
  );
  return row!.version;
}

/** Lets these fields wait for an editor in place of what waited before; none: nothing waits any more. */
export async function setWaiting(
  unit: Unit,
  { service, proposal }: OpenListing,
  fields: Partial<Content>,
): Promise<void> {
  if (isDeepStrictEqual(proposal?.fields ?? {}, fields)) return;
  const sinceVersion = await nextVersion(unit, service.id);
  await unit.change('delete from listing_proposal where service_id = $1', [service.id]);
  if (Object.keys(fields).length === 0) return;
  await unit.insert(ListingProposal, {
    serviceId: service.id,
    keeperId: service.organisationId,
    sinceVersion,
    fields,
    proposedAt: unit.now(),
    proposedByName: unit.member.name,
  });
}

/**
 * Puts a content in place of what stands. A directory editor's stands at once, and what coordinators wait for goes on
 * waiting as far as it still differs. Of a coordinator's, what is sensitive waits, in place of what waited before.
 */
export async function putContent(unit: Unit, listing: OpenListing, wanted: Content): Promise<void> {
  const { now, proposal } = listing;
  if (decidesListings(unit.actor)) {
    await writeContent(unit, listing, wanted);
    const open = changedFields(wanted, { ...wanted, ...proposal?.fields });
    if (proposal && open.length === 0) await setWaiting(unit, listing, {});
    return;
  }
  const waiting = withTheirWords(waitingFields(now, wanted)).filter(
    (name) => !isDeepStrictEqual(now[name], wanted[name]),
  );
  await writeContent(unit, listing, { ...wanted, ...only(now, waiting) });
  await setWaiting(unit, listing, only(wanted, waiting));
}
