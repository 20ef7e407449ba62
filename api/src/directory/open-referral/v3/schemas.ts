import { capacityMap } from '../map/capacity-map.js';
import { schemaOf } from '../map/field-map.js';
import type { JsonSchema } from '../map/forms.js';
import { organisationMap, organisationSchema } from '../map/organisation-map.js';
import { placeMap, termMap } from '../map/part-maps.js';
import { cardMap, listMap, remarkMap } from '../map/service-map.js';
import { taxonomyMap, taxonomyTermMap } from '../map/taxonomies.js';

type Properties = Readonly<Record<string, JsonSchema>>;

const to = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** A schema with further properties, all of which are there. */
function extended(schema: JsonSchema, more: Properties): JsonSchema {
  const { properties, required = [] } = schema as { properties: Properties; required?: string[] };
  return { ...schema, properties: { ...properties, ...more }, required: [...required, ...Object.keys(more)] };
}

/** attribute as HSDS 3.1 has it: `value` is what is said beyond that the word holds. */
const attribute = {
  ...schemaOf(termMap),
  properties: { ...(schemaOf(termMap)['properties'] as Properties), value: { type: 'string' } },
};

const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };

/** What stands around the contents of a page. */
export const pageProperties: Properties = {
  total_items: count,
  total_pages: count,
  page_number: count,
  size: count,
  first_page: flag,
  last_page: flag,
  empty: flag,
};

const simpleService = schemaOf(cardMap, remarkMap);

const service = extended(schemaOf(cardMap, remarkMap, listMap), {
  organization: to('organization'),
  attributes: listOf(attribute),
  capacities: listOf(schemaOf(capacityMap)),
});

/** The place of a service, without and with the service. */
const place = schemaOf(placeMap);

/** What stands in the answers, as JSON Schema made of the maps by which they are written. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  simple_service: simpleService,
  service_in_list: extended(simpleService, { organization: schemaOf(organisationMap) }),
  minimal_service: extended(
    { type: 'object', properties: {} },
    {
      id: { type: 'string', format: 'uuid' },
      modified_date: { type: 'string', format: 'date-time' },
    },
  ),
  service,
  organization_in_list: schemaOf(organisationMap),
  organization: extended(organisationSchema, { attributes: listOf(attribute) }),
  organization_with_services: extended(organisationSchema, {
    attributes: listOf(attribute),
    services: listOf(simpleService),
  }),
  service_at_location_in_list: extended(schemaOf({ id: placeMap.id }), { service: to('service_in_list') }),
  service_at_location: extended(place, { service: simpleService }),
  taxonomy_in_list: schemaOf(taxonomyMap),
  taxonomy: extended(schemaOf(taxonomyMap), { taxonomy_terms: listOf(to('taxonomy_term')) }),
  taxonomy_term: schemaOf(taxonomyTermMap),
  refusal: extended({ type: 'object', properties: {} }, { code: { type: 'string' }, message: { type: 'string' } }),
};

/** A page of such things. */
export const pageSchema = (name: string): JsonSchema =>
  extended({ type: 'object', properties: {} }, { ...pageProperties, contents: listOf(to(name)) });
