import { noDetails, type Listing } from '@kith/api/directory/listing/listing';
import { readListingRows } from '@kith/api/directory/listing/listing-row';
import { writeListingRows, writeListings } from '@kith/api/directory/listing/write-listings';
import { expect, test } from 'vitest';
import { inTheSystem } from '../../testkit/clockwork.js';
import { uuidv7 } from '../../testkit/ids.js';
import { anOrganisation, aService, freePlaces } from '../../testkit/organisations.js';
import { theTruth } from '../../testkit/truth.js';

async function aListing(changes: Partial<Listing['card']> = {}): Promise<Listing> {
  const { id: organisationId } = await anOrganisation('COMMUNITY');
  return {
    id: uuidv7(),
    card: {
      organisationId,
      name: 'Chair yoga',
      summary: 'Gentle stretching.',
      description: 'Gentle stretching, sitting down.',
      needs: ['PHYSICAL_ACTIVITY'],
      venue: 'Fish Quay Hall',
      outcode: 'NE30',
      schedule: 'Mondays, 10am to 11am',
      cost: '£3',
      eligibility: null,
      gettingThere: null,
      accessibility: null,
      phone: '0191 496 0000',
      email: null,
      minimumAge: 55,
      maximumAge: null,
      areaOutcodes: ['NE29', 'NE30'],
      responseWorkingDays: null,
      status: 'ACTIVE',
      url: 'https://example.org/yoga',
      assuredDate: '2026-10-01',
      referralRoute: 'SIGNPOST',
      referralLink: null,
      referralEmail: null,
      referrers: [],
      pauseWhenFull: false,
      ...changes,
    },
    details: { ...noDetails, alert: 'No class on 2 March' },
    capacity: null,
  };
}

const write = (listings: Listing[]) => inTheSystem('tests', (unit) => writeListings(unit, listings));

interface Row {
  name: string;
  version: number;
  alert: string;
  minimum_age: number;
  changed: Date;
}
const stored = async (id: string) =>
  (
    await theTruth<Row>(
      `select name, version, alert, minimum_age, last_modified as changed
       from service s join service_listing l on l.service_id = s.id where s.id = $1`,
      [id],
    )
  )[0]!;
const versions = (id: string) =>
  theTruth<{ version: number; listing: { card: Record<string, unknown>; details: Record<string, unknown> } }>(
    'select version, listing from listing_version where service_id = $1 order by version',
    [id],
  );

test('A new listing is written with all its parts, and again without a change', async () => {
  const listing = await aListing();
  expect(await write([listing])).toEqual(new Map([[listing.id, 'ADDED']]));
  const before = await stored(listing.id);
  expect(before).toMatchObject({ name: 'Chair yoga', version: 1, alert: 'No class on 2 March', minimum_age: 55 });
  expect(await write([listing])).toEqual(new Map([[listing.id, 'UNCHANGED']]));
  expect(await stored(listing.id)).toEqual(before);
  expect(await versions(listing.id)).toEqual([]);
});

test('What changes makes a new version, and the one before is kept whole', async () => {
  const [listing, other] = [await aListing(), await aListing()];
  await write([listing, other]);
  const details = { ...listing.details, alert: null };
  const changes = await write([{ ...listing, card: { ...listing.card, name: 'Seated yoga' }, details }, other]);
  expect(changes).toEqual(
    new Map([
      [listing.id, 'CHANGED'],
      [other.id, 'UNCHANGED'],
    ]),
  );
  expect(await stored(listing.id)).toMatchObject({ name: 'Seated yoga', version: 2, alert: null });
  const [kept, ...more] = await versions(listing.id);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({
    version: 1,
    listing: {
      card: { name: 'Chair yoga', minimum_age: 55, area_outcodes: ['NE29', 'NE30'], assured_date: '2026-10-01' },
      details: { alert: 'No class on 2 March', schedules: [] },
    },
  });
  expect(await versions(other.id)).toEqual([]);
});

test('A change of the details alone is a change', async () => {
  const listing = await aListing();
  await write([listing]);
  const changed = { ...listing, details: { ...listing.details, questions: ['Can you sit for an hour?'] } };
  expect((await write([changed])).get(listing.id)).toBe('CHANGED');
  expect((await write([changed])).get(listing.id)).toBe('UNCHANGED');
});

test('Places are written where they are told, without a version; left unsaid, they stay', async () => {
  const listing = await aListing();
  const counted: Listing = {
    ...listing,
    capacity: { status: 'HAS_CAPACITY', unit: 'seats', maximum: 12, available: 5 },
  };
  await write([counted]);
  expect((await write([listing])).get(listing.id)).toBe('UNCHANGED');
  expect(await freePlaces({ id: listing.id } as never)).toBe(5);
  await write([{ ...counted, capacity: { ...counted.capacity!, available: 4 } }]);
  expect(await freePlaces({ id: listing.id } as never)).toBe(4);
  expect(await versions(listing.id)).toEqual([]);
});

test('A service that had nothing but its card gets its details, and keeps its pause', async () => {
  const service = await aService(await anOrganisation('COMMUNITY'));
  await theTruth('update service set paused_at = now() where id = $1', [service.id]);
  const listing = { ...(await aListing()), id: service.id };
  expect((await write([listing])).get(service.id)).toBe('CHANGED');
  expect(await stored(service.id)).toMatchObject({ name: 'Chair yoga', version: 2, alert: 'No class on 2 March' });
  const paused = await theTruth<{ paused: boolean }>(
    'select paused_at is not null as paused from service where id = $1',
    [service.id],
  );
  expect(paused).toEqual([{ paused: true }]);
  const [kept] = await versions(service.id);
  expect(kept!.listing.card['name']).toBe('Tuesday allotment');
});

test('Of two that read the same listing and write it back, neither undoes the other', async () => {
  const listing = await aListing();
  await write([listing]);
  const changing = (column: string, value: string) =>
    inTheSystem('tests', async (unit) => {
      const row = (await readListingRows(unit, [listing.id])).get(listing.id)!;
      // Long enough for the other to read it too, if it could.
      await new Promise((resume) => setTimeout(resume, 100));
      return writeListingRows(unit, [{ ...row, card: { ...row.card, [column]: value } }]);
    });
  await Promise.all([changing('cost', '£9'), changing('venue', 'The lighthouse')]);
  expect(await theTruth('select cost, venue from service where id = $1', [listing.id])).toEqual([
    { cost: '£9', venue: 'The lighthouse' },
  ]);
});
