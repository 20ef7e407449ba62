import type { Need } from '@kith/referral-lifecycle';
import { capacityTerms } from '../map/capacity-map.js';
import { routeTerms } from '../map/service-map.js';
import { factTaxonomy, needTaxonomy, needTerms } from '../map/taxonomies.js';
import { withinReach, type Near } from './places.js';
import { firstShownDay, type Values } from './reader.js';

/** What has to be true of a service; what is left out asks nothing. */
export interface ServiceFilter {
  /** Words in its name, summary or description. */
  search?: string | undefined;
  /** In each group, it has one of these words. */
  termGroups?: readonly (readonly string[])[];
  /** It has a word of one of these taxonomies. */
  taxonomyIds?: readonly string[];
  /** It has a word of a taxonomy with one of these names. */
  vocabularies?: readonly string[];
  organisationId?: string | undefined;
  modifiedAfter?: Date | undefined;
  /** Outward postcode of a home that it serves. */
  area?: string | undefined;
  /** One of its places is near enough. */
  near?: Near | undefined;
  youngestAtLeast?: number | undefined;
  oldestAtMost?: number | undefined;
  /** It takes place in one of these. */
  times?: readonly { day?: string | undefined; from?: string | undefined; to?: string | undefined }[];
}

/**
 * Services that everybody may know of: those that run, or will again, that somebody has made sure of in the last year, and
 * that are not another one under a second name.
 */
export const isPublished = (alias: string, values: Values): string =>
  `${alias}.status in ('ACTIVE', 'TEMPORARILY_CLOSED') and ${alias}.merged_into_id is null and ${alias}.checked_on >= ${values.bind(firstShownDay)}::date`;

const codeOf = <Code extends string>(of: Readonly<Record<Code, { id: string }>>, id: string): Code | undefined =>
  (Object.keys(of) as Code[]).find((code) => of[code].id === id);

const listingWith = (part: object, values: Values) =>
  `s.id in (select service_id from service_listing where terms @> ${values.bind(JSON.stringify([part]))}::jsonb)`;

/** A word of Kith's own stands in a column; any other in the listing. */
function hasTerm(termId: string, values: Values): string {
  const need = codeOf<Need>(needTerms, termId);
  if (need) return `s.needs @> array[${values.bind(need)}]`;
  const route = codeOf(routeTerms.of, termId);
  if (route) return `s.referral_route = ${values.bind(route)}`;
  const capacity = codeOf(capacityTerms.of, termId);
  if (capacity) return `s.id in (select service_id from service_capacity where status = ${values.bind(capacity)})`;
  return listingWith({ termId }, values);
}

function hasTaxonomy(taxonomyId: string, values: Values): string {
  if (taxonomyId === needTaxonomy.id) return 'cardinality(s.needs) > 0';
  // Each service says at least how one refers to it.
  if (taxonomyId === factTaxonomy.id) return 'true';
  return listingWith({ taxonomyId }, values);
}

function hasVocabulary(taxonomy: string, values: Values): string {
  const own = [needTaxonomy, factTaxonomy].find(({ name }) => name === taxonomy);
  return own ? hasTaxonomy(own.id, values) : listingWith({ taxonomy }, values);
}

function takesPlace({ day, from, to }: NonNullable<ServiceFilter['times']>[number], values: Values): string {
  const conditions = [
    day && `exists (select from jsonb_array_elements_text(t.value->'byDay') d where right(d, 2) = ${values.bind(day)})`,
    from && `t.value->>'opensAt' >= ${values.bind(from)}`,
    to && `t.value->>'closesAt' <= ${values.bind(to)}`,
  ].filter(Boolean);
  return `exists (select from service_listing w, jsonb_array_elements(w.schedules) t
    where w.service_id = s.id and ${conditions.join(' and ')})`;
}

const oneOf = (conditions: readonly string[]) => (conditions.length > 0 ? `(${conditions.join(' or ')})` : '');

/** The conditions a filter makes of `service s`, and that everybody may know of it. */
export function serviceConditions(filter: ServiceFilter, values: Values): string {
  const { search, termGroups = [], taxonomyIds = [], vocabularies = [], times = [] } = filter;
  const { organisationId, modifiedAfter, area, near, youngestAtLeast, oldestAtMost } = filter;
  return [
    isPublished('s', values),
    search && `${searchedWords} @@ websearch_to_tsquery('english', ${values.bind(search)})`,
    ...termGroups.map((ids) => oneOf(ids.map((id) => hasTerm(id, values)))),
    oneOf(taxonomyIds.map((id) => hasTaxonomy(id, values))),
    oneOf(vocabularies.map((name) => hasVocabulary(name, values))),
    oneOf(times.map((time) => takesPlace(time, values))),
    organisationId && `s.organisation_id = ${values.bind(organisationId)}`,
    modifiedAfter && `s.last_modified >= ${values.bind(modifiedAfter.toISOString())}::timestamptz`,
    area && `(s.area_outcodes = '{}' or s.area_outcodes @> array[${values.bind(area)}])`,
    near && withinReach(near, values),
    youngestAtLeast !== undefined && `s.minimum_age >= ${values.bind(youngestAtLeast)}::float8`,
    oldestAtMost !== undefined && `s.maximum_age <= ${values.bind(oldestAtMost)}::float8`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/** As the index has them. */
const searchedWords = `to_tsvector('english', s.name || ' ' || s.summary || ' ' || s.description)`;
