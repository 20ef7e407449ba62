import { Values, type Query, type Slice } from './reader.js';
import { isPublished } from './service-filter.js';
import { organisationColumns, type Depth } from './service-rows.js';

/** Organisations that everybody may know of: those that offer a published service. */
const offersSomething = (values: Values) =>
  `exists (select from service s where s.organisation_id = o.id and ${isPublished('s', values)})`;

export interface OrganisationFilter {
  /** Words in its name or description. */
  search?: string | undefined;
  /** It has a number in this register. */
  scheme?: string | undefined;
}

function conditionsOf({ search, scheme }: OrganisationFilter, values: Values): string {
  const words = `to_tsvector('english', o.name || ' ' || coalesce(o.description, ''))`;
  return [
    offersSomething(values),
    search && `${words} @@ websearch_to_tsquery('english', ${values.bind(search)})`,
    scheme && `o.identifiers @> ${values.bind(JSON.stringify([{ scheme }]))}::jsonb`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/** How many there are, as `total`. */
export function countOrganisations(filter: OrganisationFilter): Query {
  const values = new Values();
  const text = `select count(*)::int as total from organisation o where ${conditionsOf(filter, values)}`;
  return { text, values: values.list };
}

/** Some of them in the order in which they were made. */
export function findOrganisations(filter: OrganisationFilter, { offset, limit }: Slice, depth: Depth): Query {
  const values = new Values();
  const text = `select ${organisationColumns(depth)} from organisation o where ${conditionsOf(filter, values)}
    order by o.id offset ${values.bind(offset)} limit ${values.bind(limit)}`;
  return { text, values: values.list };
}

/** The next of them after an id. */
export function organisationsAfter(filter: OrganisationFilter, after: string, limit: number, depth: Depth): Query {
  const values = new Values();
  const text = `select ${organisationColumns(depth)} from organisation o where ${conditionsOf(filter, values)}
    and o.id > ${values.bind(after)}::uuid order by o.id limit ${values.bind(limit)}`;
  return { text, values: values.list };
}

/** One organisation, with all that is known of it. */
export function organisationById(id: string): Query {
  const values = new Values();
  const text = `select ${organisationColumns('full')} from organisation o
    where o.id = ${values.bind(id)} and ${offersSomething(values)}`;
  return { text, values: values.list };
}
