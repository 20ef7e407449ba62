import { randomOf, type Random } from '../random.js';

/** One row of a feed, as wild as feeds are. */
export type FeedRow = Record<string, unknown>;

export interface MadeServices {
  rows: FeedRow[];
  /** How many of them cannot be stored. */
  refused: number;
}

const activities = [
  'Chair yoga',
  'Debt advice',
  'Lunch club',
  'Walking group',
  'Choir',
  'Repair cafe',
  'Carers’ circle',
];
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const taxonomies = ['Befriending', 'Physical activity', 'Money advice', 'Arts and crafts', 'Family support'];

/** Ids of one seed, so that no feed has those of another. */
const idsOf = (seed: number) => (kind: number, number: number) =>
  `f00d000${kind}-${seed.toString(16).padStart(4, '0')}-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** What any service of a feed may say that is right. */
function aService(number: number, random: Random, idOf: ReturnType<typeof idsOf>): FeedRow {
  const activity = random.oneOf(activities);
  const organisation = random.below(600);
  const place = random.below(300);
  const taxonomy = random.below(taxonomies.length);
  return {
    id: idOf(1, number),
    name: `${activity} ${number}`,
    description: `${activity} for everybody. Come as you are, the kettle is on.`,
    url: `https://example.org/services/${number}`,
    email: `service${number}@example.org`,
    status: 'active',
    last_modified: '2026-10-01T10:00:00.000Z',
    organization: { id: idOf(2, organisation), name: `Tidewell Trust ${organisation}`, description: 'A charity' },
    schedules: [
      { id: idOf(3, number), freq: 'WEEKLY', byday: random.oneOf(days), opens_at: '10:00', closes_at: '12:00' },
    ],
    service_at_locations: [
      {
        id: idOf(4, number),
        location: {
          id: idOf(5, place),
          location_type: 'physical',
          name: `Hall ${place}`,
          latitude: 55 + random.below(1_000) / 10_000,
          longitude: -1.4 - random.below(1_000) / 10_000,
          addresses: [
            {
              id: idOf(6, place),
              address_1: `${place} Front Street`,
              city: 'North Shields',
              state_province: 'Tyne and Wear',
              postal_code: `NE${29 + random.below(2)} 1AA`,
              country: 'GB',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
    attributes: [
      {
        id: idOf(7, number),
        taxonomy_term: { id: idOf(8, taxonomy), name: taxonomies[taxonomy], description: '', taxonomy: 'Activities' },
      },
    ],
    contacts: [{ id: idOf(9, number), name: 'Sam Tait', phones: [{ number: '0191 498 0123' }] }],
    cost_options: [{ option: 'Each time', amount: random.below(5) }],
  };
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = { inside: value };
  return value;
}

type Spoil = (row: FeedRow, before: FeedRow | undefined) => FeedRow | null;

/** Rows that have to stay out. */
const hopeless: Spoil[] = [
  (row) => ({ ...row, name: '  ' }),
  (row) => ({ ...row, organization: undefined }),
  (row) => ({ ...row, id: '' }),
  (row) => ({ ...row, description: nested(500) }),
  (row, before) => (before ? { ...row, id: before['id'] } : null),
];

/** Rows in which something is left out or put right. */
const sloppy: Spoil[] = [
  (row) => ({ ...row, schedules: [{ freq: 'week', byday: 'Thursday', opens_at: '14:00', closes_at: '10:00' }] }),
  (row) => ({ ...row, schedules: [{ freq: 'WEEKLY', weekday: 'Monday', dtstart: '2021-05-06T00:00:00Z' }] }),
  (row) => ({
    ...row,
    schedules: [
      { byday: 'MO', opens_at: '10:00', closes_at: '12:00' },
      { byday: 'MO', opens_at: '11:00', closes_at: '13:00' },
    ],
  }),
  (row) => ({ ...row, schedules: [{ valid_from: '2026-03-01', valid_to: '2025-03-01', byday: 'MO' }] }),
  (row) => ({ ...row, description: '<p>Tea.</p><script>steal()</script><img src=x onerror=steal()>' }),
  (row) => ({ ...row, description: 'All welcome. '.repeat(30_000) }),
  (row) => ({ ...row, description: 'Half a \ud83d and nothing \u0000 at all', name: `${String(row['name'])}\u0007` }),
  (row) => ({ ...row, url: 'javascript:steal()', email: 'ring us' }),
  (row) => ({ ...row, minimum_age: '70', maximum_age: 20 }),
  (row) => ({
    ...row,
    service_at_locations: [{ location: { addresses: [{ address_1: 'Hall', postal_code: 'ABC 1234' }] } }],
  }),
  (row) => ({ ...row, contacts: null, schedules: 'Mondays', attributes: [null, 'x', 7], cost_options: {} }),
  (row) => ({ ...row, status: 'Temporarily Closed', fees: 12, name: `${String(row['name'])} & <b>friends</b>` }),
];

/** Services of a feed: most of them right, each tenth sloppy, each fiftieth hopeless. The same seed makes the same ones. */
export function makeServices(count: number, seed: number): MadeServices {
  const random = randomOf(seed);
  const rows: FeedRow[] = [];
  let refused = 0;
  for (let number = 0; number < count; number += 1) {
    const row = aService(number, random, idsOf(seed));
    const spoil = number % 50 === 49 ? hopeless[Math.floor(number / 50) % hopeless.length] : undefined;
    const lame = number % 10 === 3 ? sloppy[Math.floor(number / 10) % sloppy.length] : undefined;
    const spoilt = spoil?.(row, rows.at(-1)) ?? null;
    if (spoilt !== null) refused += 1;
    rows.push(spoilt ?? lame?.(row, undefined) ?? row);
  }
  return { rows, refused };
}

/** The same services by the names of Open Referral UK 1.0, with ids that are no UUIDs. */
export function asVersionOne(rows: readonly FeedRow[]): FeedRow[] {
  return rows.map((row) => {
    const { schedules, attributes, service_at_locations: places, id, ...rest } = row;
    const terms = Array.isArray(attributes) ? (attributes as (FeedRow | null)[]) : [];
    return {
      ...rest,
      id: typeof id === 'string' && id !== '' ? `svc-${id.slice(-6)}` : id,
      regular_schedules: schedules,
      service_taxonomys: terms.map((each) => ({ id: each?.['id'], taxonomy: each?.['taxonomy_term'] })),
      service_at_locations: (places as FeedRow[]).map((place) => {
        const { addresses, ...location } = place['location'] as FeedRow;
        return { ...place, location: { ...location, physical_addresses: addresses } };
      }),
    };
  });
}
