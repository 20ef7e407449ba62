import { ownerOfPlace } from '../map/derived-parts.js';
import { placesOf, placeWithinReach, type Near } from './places.js';
import { Values, type Query, type Slice } from './reader.js';
import { isPublished, serviceConditions, type ServiceFilter } from './service-filter.js';
import { joined, serviceColumns, type Depth } from './service-rows.js';

/** How many services a filter finds, as `total`. */
export function countServices(filter: ServiceFilter): Query {
  const values = new Values();
  const text = `select count(*)::int as total from service s where ${serviceConditions(filter, values)}`;
  return { text, values: values.list };
}

/** Some of them in the order in which they were made, so that a page stays what it is while others are added. */
export function findServices(filter: ServiceFilter, { offset, limit }: Slice, depth: Depth): Query {
  const values = new Values();
  const conditions = serviceConditions(filter, values);
  const text = `
    with picked as (
      select s.id from service s where ${conditions}
      order by s.id offset ${values.bind(offset)} limit ${values.bind(limit)}
    )
    select ${serviceColumns(depth)} from picked join service s on s.id = picked.id ${joined} order by s.id`;
  return { text, values: values.list };
}

/** The next of them after an id, for reading all of them without holding anything in between. */
export function servicesAfter(filter: ServiceFilter, after: string, limit: number, depth: Depth | 'minimal'): Query {
  const values = new Values();
  const conditions = serviceConditions(filter, values);
  const columns = depth === 'minimal' ? 's.id as "s.id", s.last_modified as "s.lastModified"' : serviceColumns(depth);
  const text = `
    select ${columns} from service s ${depth === 'minimal' ? '' : joined}
    where ${conditions} and s.id > ${values.bind(after)}::uuid order by s.id limit ${values.bind(limit)}`;
  return { text, values: values.list };
}

function services(depth: Depth, condition: (values: Values) => string, order: string): Query {
  const values = new Values();
  const text = `select ${serviceColumns(depth)} from service s ${joined}
    where ${condition(values)} and ${isPublished('s', values)} order by ${order}`;
  return { text, values: values.list };
}

/** One service, with all that is known of it. */
export const serviceById = (id: string): Query => services('full', (values) => `s.id = ${values.bind(id)}`, 's.id');

/** All services of some organisations, by these. */
export const servicesOf = (organisationIds: readonly string[], depth: Depth): Query =>
  services(
    depth,
    (values) => `s.organisation_id = any(${values.bind(organisationIds)}::uuid[])`,
    's.organisation_id, s.id',
  );

/** The services at a place with this id: that of the service there, or that of the place itself. */
export const servicesAtPlace = (id: string, key: 'id' | 'locationId'): Query =>
  services(
    'full',
    (values) => `s.id in (
      select ${values.bind(ownerOfPlace(id, key))}::uuid union all
      select service_id from service_listing where locations @> ${values.bind(JSON.stringify([{ [key]: id }]))}::jsonb)`,
    's.id',
  );

interface PlaceFilter {
  services: ServiceFilter;
  near?: Near | undefined;
}

const placesWhere = ({ services, near }: PlaceFilter, values: Values) => `
  from service s left join service_listing l on l.service_id = s.id cross join lateral ${placesOf} p
  where ${serviceConditions(services, values)} ${near ? `and ${placeWithinReach(near, values)}` : ''}`;

/**
 * Some of the places of services, each as a service with `position`: which of its places it is, from 1; 0 for the venue of
 * its card. Each says how many there are in `total`; of a page without places one row says that alone.
 */
export function findPlaces(filter: PlaceFilter, { offset, limit }: Slice): Query {
  const values = new Values();
  // Whether a place is near is seen once, for the page and for the count.
  const text = `
    with found as materialized (select s.id, p.position ${placesWhere(filter, values)}),
      picked as (select * from found order by id, position offset ${values.bind(offset)} limit ${values.bind(limit)})
    select counted.total, picked.position, ${serviceColumns('full')}
    from (select count(*)::int as total from found) counted
      left join (picked join service s on s.id = picked.id ${joined}) on true
    order by picked.id, picked.position`;
  return { text, values: values.list };
}

/** The next places of services after one. */
export function placesAfter(filter: PlaceFilter, after: { id: string; position: number }, limit: number): Query {
  const values = new Values();
  const [id, position] = [values.bind(after.id), values.bind(after.position)];
  const text = `
    with picked as (
      select s.id, p.position ${placesWhere(filter, values)}
        and s.id >= ${id}::uuid and (s.id, p.position) > (${id}::uuid, ${position}::bigint)
      order by s.id, p.position limit ${values.bind(limit)}
    )
    select picked.position, ${serviceColumns('full')}
    from picked join service s on s.id = picked.id ${joined} order by s.id, picked.position`;
  return { text, values: values.list };
}
