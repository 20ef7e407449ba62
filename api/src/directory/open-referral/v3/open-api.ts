import type { JsonSchema } from '../map/forms.js';
import { pageSchema, schemas } from './schemas.js';

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const uuid = { type: 'string', format: 'uuid' };

const parameters: Readonly<Record<string, { description: string; schema: JsonSchema }>> = {
  search: { description: 'Words, read as a search engine does.', schema: text },
  page: { description: 'Which page, from 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    description: 'How many on a page; of organisations with services at most 50.',
    schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
  },
  format: {
    description: 'ndjson: all of them, each on a line, without pages.',
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
  },
  taxonomy_term_id: { description: 'Services with this word.', schema: uuid },
  taxonomy_id: { description: 'Services with a word of this taxonomy; terms of it.', schema: uuid },
  organization_id: { description: 'Services of this organisation.', schema: uuid },
  modified_after: { description: 'Services changed then or later.', schema: { type: 'string', format: 'date-time' } },
  minimal: { description: 'id and modified_date of all services, in one page.', schema: flag },
  full: { description: 'Everything that is known of each.', schema: flag },
  full_service: { description: 'Organisations with everything that is known of their services.', schema: flag },
  postcode: {
    description: 'Places of services for people who live there; a postcode or its first half.',
    schema: text,
  },
  proximity: {
    description: 'Places within so many metres of the middle of the outward postcode.',
    schema: { type: 'number', minimum: 0 },
  },
  top_only: { description: 'Terms without a wider one.', schema: flag },
  parent_id: { description: 'Terms with this wider one.', schema: uuid },
};

const paging = ['search', 'page', 'per_page', 'format'];
const ofServices = [...paging, 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'full'];

const answer = (description: string, schema: JsonSchema) => ({
  description,
  content: { 'application/json': { schema } },
});
const refusal = (description: string) => answer(description, { $ref: '#/components/schemas/refusal' });

const refusals = {
  400: refusal('A parameter is not what it has to be.'),
  404: refusal('There is none.'),
  429: refusal('Too many requests; Retry-After says when to come back.'),
  503: refusal('Too busy; Retry-After says when to come back.'),
};

const get = (summary: string, schema: JsonSchema, names: readonly string[], more: object = {}) => ({
  get: {
    summary,
    parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: { 200: answer(summary, schema), 304: { description: 'It has not changed.' }, ...refusals },
  },
  ...more,
});

const list = (summary: string, name: string, names: readonly string[]) => get(summary, pageSchema(name), names);

const byId = (summary: string, name: string, names: readonly string[] = []) =>
  get(summary, { $ref: `#/components/schemas/${name}` }, names, {
    parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
  });

const paths = {
  '/services': list('Services.', 'service_in_list', [...ofServices, 'minimal']),
  '/services/{id}': byId('A service.', 'service'),
  '/service_at_locations': list('Services at places.', 'service_at_location_in_list', [
    ...ofServices,
    'postcode',
    'proximity',
  ]),
  '/service_at_locations/{id}': byId('A service at a place.', 'service_at_location'),
  '/organizations': list('Organisations with published services.', 'organization_in_list', [
    ...paging,
    'full',
    'full_service',
  ]),
  '/organizations/{id}': byId('An organisation with its services.', 'organization_with_services', ['full_service']),
  '/taxonomies': list('Taxonomies.', 'taxonomy_in_list', paging),
  '/taxonomies/{id}': byId('A taxonomy with its terms.', 'taxonomy'),
  '/taxonomy_terms': list('Terms.', 'taxonomy_term', [...paging, 'taxonomy_id', 'top_only', 'parent_id']),
  '/taxonomy_terms/{id}': byId('A term.', 'taxonomy_term'),
};

/** What this directory publishes as Open Referral UK 3.0 at this address, as OpenAPI 3.1. */
export const openApiOfV3 = (address: string): object => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Directory of services for social prescribing', version: 'HSDS-UK-3.0' },
  servers: [{ url: address }],
  paths,
  components: {
    schemas,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, { name, in: 'query', ...parameter }]),
    ),
  },
});
