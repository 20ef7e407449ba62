import { uuidv7 } from './ids.js';
import type { Organisation } from './organisations.js';
import { theServer } from './server.js';

/** Columns of a service and of its listing, by their names in the database; what is left out is not said. */
export interface ListingTraits {
  name?: string;
  summary?: string;
  description?: string;
  needs?: string[];
  venue?: string;
  outcode?: string;
  schedule?: string;
  cost?: string;
  accessibility?: string;
  phone?: string;
  email?: string;
  url?: string;
  minimum_age?: number;
  maximum_age?: number;
  area_outcodes?: string[];
  status?: string;
  referral_route?: string;
  pause_when_full?: boolean;
  assured_date?: string;
  listing?: Partial<
    Record<'locations' | 'schedules' | 'cost_options' | 'languages' | 'terms' | 'eligibility_rules', object[]>
  >;
  capacity?: 'HAS_CAPACITY' | 'WAITING_LIST' | 'FULL';
}

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const { owner } = await theServer();
  const names = Object.keys(row);
  await owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    names.map((name) => row[name]),
  );
}

/** A service as it stands in the directory, with its listing; gives its id. */
export async function aListing(organisation: Organisation, traits: ListingTraits): Promise<string> {
  const { listing, capacity, ...columns } = traits;
  const service_id = uuidv7();
  const usual = {
    name: 'Tuesday allotment',
    summary: 'Growing food together.',
    description: 'An allotment by the river.',
    needs: ['LONELINESS'],
    area_outcodes: [],
    referral_route: 'KITH',
  };
  await insert('service', { id: service_id, organisation_id: organisation.id, ...usual, ...columns });
  if (listing) {
    const parts = Object.entries(listing).map(([name, value]) => [name, JSON.stringify(value)]);
    await insert('service_listing', { service_id, ...Object.fromEntries(parts) });
  }
  if (capacity) await insert('service_capacity', { service_id, status: capacity, updated_at: new Date() });
  return service_id;
}

/** Outward postcodes with the middle of each. */
export async function outcodesAt(places: Readonly<Record<string, readonly [latitude: number, longitude: number]>>) {
  for (const [code, [latitude, longitude]] of Object.entries(places))
    await insert('outcode', { code, latitude, longitude });
}
