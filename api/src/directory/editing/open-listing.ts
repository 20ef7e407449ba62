import { loadRow } from '../../platform/reading/load-row.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { keptService } from '../keeping/kept-service.js';
import type { ListingRow } from '../listing/listing-row.js';
import { Service } from '../service.entity.js';
import { type Content, contentOfRow, contentOfService } from './content.js';
import { withWaiting } from './drafted.js';
import { ListingDraft } from './listing-draft.entity.js';
import { ListingProposal } from './listing-proposal.entity.js';

/** A listing while a use case works on it: nobody else writes it until the unit ends. */
export interface OpenListing {
  service: Service;
  /** What it says now. */
  now: Content;
  draft: ListingDraft | null;
  proposal: ListingProposal | null;
}

/** Opens a listing that the actor keeps. NOT_FOUND when there is none, FORBIDDEN when others keep it. */
export async function openListing(unit: Unit, id: string): Promise<OpenListing> {
  await keptService(unit, id);
  // Before it is read: a feed that writes it at the same moment comes before this or after it.
  await unit.query('select from service where id = $1 for update', [id]);
  const service = (await loadRow(unit, Service, { id }, { relations: ['listing', 'organisation'] }))!;
  return {
    service,
    now: contentOfService(service),
    draft: (await loadRow(unit, ListingDraft, { serviceId: id })) ?? null,
    proposal: (await loadRow(unit, ListingProposal, { serviceId: id })) ?? null,
  };
}

/**
 * What a version of a listing said, with what waited then. Each change leaves what stood before it, so what stood at a
 * version is the first that was left since, or else what stands now.
 */
export async function contentAt(
  unit: Unit,
  { service, now, proposal }: OpenListing,
  version: number,
): Promise<Content> {
  const [left] = await unit.query<{ listing: ListingRow }>(
    'select listing from listing_version where service_id = $1 and version >= $2 order by version limit 1',
    [service.id, version],
  );
  const waited = proposal && proposal.sinceVersion <= version ? proposal : null;
  return withWaiting(left ? contentOfRow(left.listing) : now, waited);
}
