import { forbidden, notFound } from '../../platform/errors.js';
import type { VersionedArgs } from '../../platform/graph/mutation-args.js';
import { InvalidInput, invalid } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { checkListing } from './check-listing.js';
import { draftOn, withWaiting } from './drafted.js';
import type { ReturnListingArgs } from './editing.inputs.js';
import { decidesListings } from './editing.policy.js';
import { ListingChanged } from './editing.results.js';
import { ListingDraft } from './listing-draft.entity.js';
import type { ListingProposal } from './listing-proposal.entity.js';
import { openListing, type OpenListing } from './open-listing.js';
import { setWaiting, writeContent } from './put-content.js';
import { eraseDraft } from './save-draft.service.js';

type Waiting = OpenListing & { proposal: ListingProposal };

/** A listing of which something waits. NOT_FOUND when nothing does, FORBIDDEN for all but directory editors. */
async function openWaiting(unit: Unit, { id, expectedVersion }: VersionedArgs): Promise<Waiting | ListingChanged> {
  if (!decidesListings(unit.member)) throw forbidden();
  const listing = await openListing(unit, id);
  if (listing.service.version !== expectedVersion) return new ListingChanged(listing.service.version);
  if (!listing.proposal) throw notFound('this change');
  return { ...listing, proposal: listing.proposal };
}

/** Publishes what waited. Problems: the listing is not as the editor saw it; what waited does not fit it any more. */
export async function approveListing(unit: Unit, args: VersionedArgs): Promise<string | ListingChanged | InvalidInput> {
  const listing = await openWaiting(unit, args);
  if (listing instanceof ListingChanged) return listing;
  const { service, now, proposal } = listing;
  const { content, problems } = checkListing(now, withWaiting(now, proposal));
  if (problems.length > 0) return new InvalidInput(problems);
  await writeContent(unit, listing, content, `${proposal.proposedByName}, approved by ${unit.member.name}`);
  await setWaiting(unit, listing, {});
  return service.id;
}

/** Puts what was sent back into the draft, where it can be corrected and published again. */
async function putBack(unit: Unit, { service, now, draft, proposal }: Waiting, reason: string): Promise<void> {
  await eraseDraft(unit, service.id);
  await unit.insert(ListingDraft, {
    serviceId: service.id,
    keeperId: service.organisationId,
    version: (draft?.version ?? 0) + 1,
    begunFrom: service.version,
    base: now,
    edited: draftOn(withWaiting(now, proposal), draft).row,
    savedAt: draft?.savedAt ?? proposal.proposedAt,
    savedByName: draft?.savedByName ?? proposal.proposedByName,
    returnedReason: reason,
    returnedByName: unit.member.name,
    returnedAt: unit.now(),
  });
}

/**
 * Sends back what waited, with a reason; it lies in the coordinators' draft again. Problems: no reason; the listing is
 * not as the editor saw it.
 */
export async function returnListing(
  unit: Unit,
  args: ReturnListingArgs,
): Promise<string | ListingChanged | InvalidInput> {
  const reason = args.reason.trim();
  const listing = await openWaiting(unit, args);
  if (listing instanceof ListingChanged) return listing;
  if (reason === '') return invalid('reason', 'Say why, so that the coordinator knows what to change.');
  await putBack(unit, listing, reason);
  await setWaiting(unit, listing, {});
  return listing.service.id;
}
