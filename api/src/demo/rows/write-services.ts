import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { communityOrganisations } from '../cast/community-organisations.js';
import { outcodes } from '../cast/outcodes.js';
import type { ServiceFacts } from '../cast/service-facts.js';
import { services } from '../cast/services.js';
import { populate } from './populate.js';
import type { Ids } from './write-organisations.js';

function rowOf(facts: ServiceFacts, id: string, organisationId: string | undefined) {
  const { key: _, of, theme: __, area, places: ___, signpostOnly, ...columns } = facts;
  const home = communityOrganisations.find((organisation) => organisation.key === of);
  return {
    ...columns,
    id,
    organisationId,
    phone: home?.phone,
    email: `hello@${of}.example.org`,
    areaOutcodes: area ?? [],
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
    services.map((facts) => rowOf(facts, ids.get(facts.key)!, organisations.get(facts.of))),
  );
  const counted = services.flatMap(({ key, places }) =>
    places ? [{ serviceId: ids.get(key), maximum: places.all, available: places.free, updatedAt: now }] : [],
  );
  await populate(owner, 'service_capacity', counted);
  return ids;
}
