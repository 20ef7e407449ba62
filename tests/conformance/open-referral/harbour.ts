import { populate } from '@kith/api/demo/rows/populate';
import { theServer } from '../../testkit/server.js';
import { aPlainService, writeServices } from './directory.js';

/** A word that only the sailing has, and its taxonomy. */
export const word = '0b6f7c1e-0000-4000-8000-00000000000a';
export const words = '0b6f7c1e-0000-4000-8000-00000000000b';

const nothing = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;

const address = {
  ...nothing('attention', 'region', 'county'),
  id: '0b6f7c1e-0000-4000-8000-0000000000c3',
  kind: 'PHYSICAL' as const,
  line: '1 Quay',
  city: 'Tynemouth',
  postcode: 'NE30 1AB',
  country: 'GB',
};

/** Half a kilometre from the middle of NE30. */
const hall = {
  ...nothing('description', 'identifier', 'identifierType', 'gettingThere'),
  id: '0b6f7c1e-0000-4000-8000-0000000000c1',
  locationId: '0b6f7c1e-0000-4000-8000-0000000000c2',
  kind: 'PHYSICAL' as const,
  name: 'Harbour hall',
  latitude: 55.017,
  longitude: -1.42,
  addresses: [address],
  accessibility: [],
};

const onTuesdays = {
  ...nothing('validFrom', 'validTo', 'startsOn', 'interval', 'description'),
  ...nothing('attending', 'link', 'notes'),
  id: '0b6f7c1e-0000-4000-8000-0000000000c4',
  locationId: hall.locationId,
  frequency: 'WEEKLY' as const,
  byDay: ['TU'],
  byMonthDay: [],
  opensAt: '10:00',
  closesAt: '12:00',
};

const classified = {
  ...nothing('description', 'parentId', 'uri', 'linkType'),
  id: '0b6f7c1e-0000-4000-8000-0000000000c5',
  termId: word,
  taxonomyId: words,
  taxonomy: 'Harbour words',
  code: 'sail',
  name: 'Sailing',
};

const allotment = aPlainService({ minimumAge: 18, maximumAge: 60 });

export const choir = aPlainService(
  {
    name: 'Sea shanty choir',
    summary: 'Singing together.',
    description: 'Songs of the sea.',
    needs: ['BEREAVEMENT'],
    lastModified: new Date('2026-06-01T12:00:00Z'),
    referralRoute: 'SIGNPOST',
    venue: 'Chapel',
    outcode: 'NE29',
    areaOutcodes: ['NE29'],
  },
  { capacity: { status: 'FULL', unit: null, available: 0, maximum: 12, updatedAt: new Date('2026-06-02T00:00:00Z') } },
);

const sailing = aPlainService(
  { name: 'Harbour sailing', lastModified: new Date('2026-05-01T00:00:00Z'), areaOutcodes: ['NE30'] },
  { listing: { ...allotment.listing, locations: [hall], schedules: [onTuesdays], terms: [classified] } },
);

/** Nobody has made sure of it for a year and a day. */
const forgotten = aPlainService({ name: 'Hidden by its age', assuredDate: '2025-06-30', venue: 'Behind the door' });

/** The same as the choir, as an editor found. */
const merged = aPlainService({ name: 'Hidden by its likeness', venue: 'Behind the door' });

/** They do not run, are too old, or lead to another one. */
export const hidden = [
  ...(['INACTIVE', 'DEFUNCT'] as const).map((status) =>
    aPlainService({ name: `Hidden ${status}`, status, venue: 'Behind the door' }),
  ),
  forgotten,
  merged,
];

/** Writes three services that run, two that do not, one that nobody looks after, one that was merged, and the outward postcodes around them. */
export async function writeHarbour(): Promise<void> {
  await writeServices([allotment, choir, sailing, ...hidden]);
  const { owner } = await theServer();
  const client = await owner.connect();
  await client.query('update service set merged_into_id = $2 where id = $1', [merged.card.id, choir.card.id]);
  await populate(client, 'outcode', [
    { code: 'NE30', latitude: 55.02, longitude: -1.43 },
    { code: 'NE29', latitude: 55, longitude: -1.47 },
    { code: 'TD15', latitude: 55.77, longitude: -2 },
  ]);
  client.release();
}
