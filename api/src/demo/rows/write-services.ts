import { londonDate } from '@kith/nhs';
import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { communityOrganisations } from '../cast/community-organisations.js';
import { outcodes } from '../cast/outcodes.js';
import type { ServiceFacts } from '../cast/service-facts.js';
import { services } from '../cast/services.js';
import { populate } from './populate.js';
import type { Ids } from './write-organisations.js';

function rowOf(facts: ServiceFacts, index: number, ids: Ids, organisations: Ids, now: Date) {
  const { key, of, theme: _, area, places: __, signpostOnly, confirmedDaysAgo, ...columns } = facts;
  // Each organisation confirmed its listings on a day of its own.
  const confirmed = new Date(now.getTime() - (confirmedDaysAgo ?? (index * 17) % 85) * 24 * 60 * 60 * 1000);
  const home = communityOrganisations.find((organisation) => organisation.key === of);
  return {
    ...columns,
    id: ids.get(key),
    organisationId: organisations.get(of),
    phone: facts.phone ?? home?.phone,
    email: facts.email ?? `hello@${of}.example.org`,
    areaOutcodes: area ?? [],
    assuredDate: londonDate(confirmed),
    lastModified: confirmed,
    referralRoute: signpostOnly ? 'SIGNPOST' : 'KITH',
  };
}

/** Writes the directory and tells the services' ids by key. */
export async function writeServices(owner: Client, organisations: Ids, now: Date): Promise<Ids> {
  const ids = new Map(services.map(({ key }) => [key, uuidv7()]));
  await populate(
    owner,
    'outcode',
    outcodes.map(([code, latitude, longitude]) => ({ code, latitude, longitude })),
  );
  await populate(
    owner,
    'service',
    services.map((facts, index) => rowOf(facts, index, ids, organisations, now)),
  );
  const counted = services.flatMap(({ key, places }) =>
    places ? [{ serviceId: ids.get(key), maximum: places.all, available: places.free, updatedAt: now }] : [],
  );
  await populate(owner, 'service_capacity', counted);
  return ids;
}
