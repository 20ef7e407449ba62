import { isDeepStrictEqual } from 'node:util';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import { listingRows, readListingRows, type ListingRow } from '../../listing/listing-row.js';
import type { ReferralRouteName } from '../../listing/referral-route.js';
import { writeListingRows } from '../../listing/write-listings.js';
import type { RowOutcome } from '../feed-run-row.entity.js';
import type { ReadService } from '../reading/read-service.js';
import { readKnownRecords, readOwners, writeRecords, markSeen, type KnownRecord } from './known-records.js';
import { keptNote, mergeListing } from './merge-given.js';
import { storeIntake, type IntakeRow } from './store-intake.js';
import { storeOrganisations, type StoredOrganisation } from './store-organisations.js';
import { needsOf, storeTerms } from './store-terms.js';

/** A row of a feed after reading: what is to be stored, or why it is not. */
export type GivenRow = { place: number; hash: string } & (
  { read: ReadService } | { refused: string; externalId: string | null; name: string | null }
);

/** What became of a row. */
export interface StoredRow {
  place: number | null;
  externalId: string | null;
  serviceId: string | null;
  name: string | null;
  outcome: RowOutcome;
  notes: string[];
}

/** The run that stores. */
export interface RunOf {
  sourceId: string;
  sourceName: string;
  runId: string;
}

type ReadRow = Extract<GivenRow, { read: ReadService }>;
type UnreadRow = Exclude<GivenRow, ReadRow>;

const refusal = (row: GivenRow, reason: string): StoredRow => ({
  place: row.place,
  externalId: 'read' in row ? row.read.externalId : row.externalId,
  serviceId: null,
  name: 'read' in row ? row.read.listing.card.name : row.name,
  outcome: 'REFUSED',
  notes: [reason],
});

/** Why a row is refused whose id another row has that says something else. */
export const secondOfId = 'another service with this id stands before it';

/** Takes out what is there twice: the same row again is passed over, another one of the same id is refused. */
function sortOut(rows: readonly ReadRow[], known: ReadonlyMap<string, KnownRecord>, { runId }: RunOf) {
  const fresh = new Map<string, ReadRow>();
  const refused: StoredRow[] = [];
  for (const row of rows) {
    const { externalId } = row.read;
    const earlier = known.get(externalId);
    const hashBefore = fresh.get(externalId)?.hash ?? (earlier?.seenRunId === runId ? earlier.hash : undefined);
    if (hashBefore === undefined) fresh.set(externalId, row);
    else if (hashBefore !== row.hash) refused.push(refusal(row, secondOfId));
  }
  return { fresh: [...fresh.values()], refused };
}

async function refuseOthers(unit: Unit, rows: readonly ReadRow[], known: ReadonlyMap<string, KnownRecord>, run: RunOf) {
  const isNew = rows.filter(({ read }) => !known.has(read.externalId));
  const owners = await readOwners(
    unit,
    run.sourceId,
    isNew.map(({ read }) => read.listing.id),
  );
  const whose = (row: ReadRow) => (known.has(row.read.externalId) ? undefined : owners.get(row.read.listing.id));
  return {
    own: rows.filter((row) => whose(row) === undefined),
    refused: rows.flatMap((row) => {
      const owner = whose(row);
      if (owner === undefined) return [];
      return [
        refusal(row, `a service with this id is here already, ${owner === null ? 'kept in Kith' : `from ${owner}`}`),
      ];
    }),
  };
}

/** A listing as a source gives it, and whether its organisation is from the same source. */
interface ListedRow {
  row: ListingRow;
  own: StoredOrganisation['own'];
}

/** How one refers to an organisation that was here before is not another Kith's to say. */
const routeOf = (route: ReferralRouteName, own: boolean): ReferralRouteName =>
  route === 'KITH' && !own ? 'SIGNPOST' : route;

async function givenRows(unit: Unit, rows: readonly ReadRow[], known: ReadonlyMap<string, KnownRecord>, run: RunOf) {
  const reads = rows.map(({ read }) => read);
  const organisations = await storeOrganisations(
    unit,
    run.sourceId,
    reads.map(({ organisation }) => organisation),
  );
  const needs = await storeTerms(
    unit,
    reads.flatMap(({ listing }) => listing.details.terms),
  );
  const toRow = listingRows(unit);
  return reads.map((read): ListedRow => {
    const { card, details } = read.listing;
    const itself = `${card.name}. ${card.summary}`;
    const answers = read.kith ? card.needs : needsOf(details.terms, needs, itself);
    const { id: organisationId, own } = organisations.get(read.organisation.externalId)!;
    const referralRoute = routeOf(card.referralRoute, own);
    const row = toRow({ ...read.listing, card: { ...card, organisationId, referralRoute, needs: answers } });
    return { row: { ...row, id: known.get(read.externalId)?.serviceId ?? row.id }, own };
  });
}

/** What became of what another Kith says of the intake of its services. */
const intakeOf = (own: readonly ReadRow[], listed: readonly ListedRow[], written: readonly ListingRow[]) =>
  own.flatMap(({ read: { kith } }, index): IntakeRow[] => {
    if (kith === null) return [];
    const { row, own } = listed[index]!;
    const counted = isDeepStrictEqual(written[index]!.capacity, row.capacity);
    return [{ ...kith, serviceId: row.id, own, counted }];
  });

/**
 * Stores rows of a feed in one unit, each whole or not at all, and tells what became of those of which there is anything
 * to tell. Fields edited in Kith stay as they are.
 */
export async function storeServices(unit: Unit, given: readonly GivenRow[], run: RunOf): Promise<StoredRow[]> {
  const readable = given.filter((row): row is ReadRow => 'read' in row);
  const unread = given.filter((row): row is UnreadRow => !('read' in row));
  const ids = given.flatMap((row) => ('read' in row ? [row.read.externalId] : (row.externalId ?? [])));
  const known = await readKnownRecords(unit, run.sourceId, ids);
  const { fresh, refused } = sortOut(readable, known, run);
  const { own, refused: others } = await refuseOthers(unit, fresh, known, run);
  const listed = await givenRows(unit, own, known, run);
  const rows = listed.map(({ row }) => row);
  const now = await readListingRows(
    unit,
    rows.map(({ id }) => id),
  );
  const merged = rows.map((row, index) => {
    const before = known.get(own[index]!.read.externalId);
    const stands = now.get(row.id);
    return before && stands ? mergeListing(before.given, stands, row) : { row, kept: [] };
  });
  const written = merged.map(({ row }) => row);
  const changes = await writeListingRows(unit, written, { sourceId: run.sourceId, name: run.sourceName });
  await storeIntake(unit, intakeOf(own, listed, written));
  await writeRecords(
    unit,
    run,
    own.map(({ read, hash }, index) => ({
      externalId: read.externalId,
      serviceId: rows[index]!.id,
      hash,
      given: rows[index]!,
    })),
  );
  // A service whose row cannot be read this time is still there: what is known of it stays.
  await markSeen(
    unit,
    run,
    unread.flatMap((row) => row.externalId ?? []),
  );
  const stored = own.map((row, index): StoredRow => ({
    place: row.place,
    externalId: row.read.externalId,
    serviceId: rows[index]!.id,
    name: row.read.listing.card.name,
    outcome: changes.get(rows[index]!.id)!,
    notes: [...row.read.notes, ...keptNote(merged[index]!.kept)],
  }));
  return [...stored, ...refused, ...others, ...unread.map((row) => refusal(row, row.refused))];
}
