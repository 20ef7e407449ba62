import type { Unit } from '../../platform/unit-of-work/unit.js';
import { contentOf } from './content.js';
import { DraftChanged, ListingChanged } from './editing.results.js';
import type { DiscardListingDraftArgs, SaveListingDraftArgs } from './editing.inputs.js';
import { ListingDraft } from './listing-draft.entity.js';
import { contentAt, openListing } from './open-listing.js';
import { withOwnIds } from './own-ids.js';

/**
 * Saves a listing as it is being edited; nobody else sees it. What the person did not touch follows what others publish
 * meanwhile. Problems: somebody else has saved the draft since; it was begun from a version that never was.
 */
export async function saveListingDraft(
  unit: Unit,
  { id, expectedVersion: begunFrom, draftVersion, input }: SaveListingDraftArgs,
): Promise<string | DraftChanged | ListingChanged> {
  const listing = await openListing(unit, id);
  const { service, draft } = listing;
  if ((draft?.version ?? 0) !== draftVersion) return new DraftChanged(draft?.version ?? 0);
  if (begunFrom < 1 || begunFrom > service.version) return new ListingChanged(service.version);
  const base = draft?.begunFrom === begunFrom ? draft.base : await contentAt(unit, listing, begunFrom);
  const known = draft ? [base, draft.edited] : [base];
  const saved = {
    version: draftVersion + 1,
    begunFrom,
    base,
    edited: withOwnIds(id, contentOf(input), known),
    savedAt: unit.now(),
    savedByName: unit.member.name,
  };
  if (draft) await unit.update(ListingDraft, { serviceId: id }, saved);
  else {
    const keeper = { serviceId: id, keeperId: service.organisationId };
    await unit.insert(ListingDraft, {
      ...keeper,
      ...saved,
      returnedReason: null,
      returnedByName: null,
      returnedAt: null,
    });
  }
  return id;
}

/** Throws away what was not published. Problem: somebody else has saved the draft since. */
export async function discardListingDraft(
  unit: Unit,
  { id, draftVersion }: DiscardListingDraftArgs,
): Promise<string | DraftChanged> {
  const { draft } = await openListing(unit, id);
  if ((draft?.version ?? 0) !== draftVersion) return new DraftChanged(draft?.version ?? 0);
  await eraseDraft(unit, id);
  return id;
}

/** Takes away the draft of a service, once it is published or thrown away. */
export const eraseDraft = (unit: Unit, serviceId: string) =>
  unit.change('delete from listing_draft where service_id = $1', [serviceId]);
