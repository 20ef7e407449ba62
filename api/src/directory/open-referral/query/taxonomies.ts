import { serviceFacts } from '../map/service-map.js';
import { organisationFacts } from '../map/organisation-map.js';
import { factTaxonomy, needTaxonomy, needTerms, type Term } from '../map/taxonomies.js';
import { Values, type Query, type Slice } from './reader.js';

const ownTaxonomies = [needTaxonomy, factTaxonomy];

const ownTerms: readonly Term[] = [
  ...new Set([
    ...Object.values(needTerms),
    ...[...Object.values(serviceFacts), ...Object.values(organisationFacts)].flatMap((fact) => [...fact.terms]),
  ]),
];

const ownIds = ownTaxonomies.map(({ id }) => `'${id}'`).join(', ');

/** Kith's own, which stand in the program, with those of feeds; a feed that came from a Kith has the same, and they stand once. */
const taxonomies = (values: Values) => `(
  select id, name, description, uri, version from taxonomy where id not in (${ownIds})
  union all
  select * from jsonb_to_recordset(${values.bind(JSON.stringify(ownTaxonomies))}::jsonb)
    as own(id uuid, name text, description text, uri text, version text)
) x`;

const terms = (values: Values) => `(
  select t.id, t.name, t.description, t.parent_id as "parentId", y.name as taxonomy, t.taxonomy_id as "taxonomyId",
    t.uri, t.code
  from taxonomy_term t left join taxonomy y on y.id = t.taxonomy_id
  where t.taxonomy_id is null or t.taxonomy_id not in (${ownIds})
  union all
  select * from jsonb_to_recordset(${values.bind(JSON.stringify(ownTerms))}::jsonb)
    as own(id uuid, name text, description text, "parentId" uuid, taxonomy text, "taxonomyId" uuid, uri text, code text)
) x`;

const sources = { taxonomies, terms };

export type Vocabulary = keyof typeof sources;

/** What has to be true of a taxonomy or term; all but `search` is about terms. */
export interface TermFilter {
  search?: string | undefined;
  ids?: readonly string[] | undefined;
  taxonomyId?: string | undefined;
  taxonomy?: string | undefined;
  parentId?: string | undefined;
  topOnly?: boolean;
}

function conditionsOf({ search, ids, taxonomyId, taxonomy, parentId, topOnly }: TermFilter, values: Values): string {
  const words = `to_tsvector('english', x.name || ' ' || coalesce(x.description, ''))`;
  return [
    'true',
    search && `${words} @@ websearch_to_tsquery('english', ${values.bind(search)})`,
    ids && `x.id = any(${values.bind(ids)}::uuid[])`,
    taxonomyId && `x."taxonomyId" = ${values.bind(taxonomyId)}::uuid`,
    taxonomy && `x.taxonomy = ${values.bind(taxonomy)}`,
    parentId && `x."parentId" = ${values.bind(parentId)}::uuid`,
    topOnly && `x."parentId" is null`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/** How many taxonomies or terms a filter finds, as `total`. */
export function countVocabulary(of: Vocabulary, filter: TermFilter): Query {
  const values = new Values();
  const text = `select count(*)::int as total from ${sources[of](values)} where ${conditionsOf(filter, values)}`;
  return { text, values: values.list };
}

/** Some of them by id. */
export function findVocabulary(of: Vocabulary, filter: TermFilter, { offset, limit }: Slice): Query {
  const values = new Values();
  const text = `select x.* from ${sources[of](values)} where ${conditionsOf(filter, values)}
    order by x.id offset ${values.bind(offset)} limit ${values.bind(limit)}`;
  return { text, values: values.list };
}

/** The next of them after an id. */
export function vocabularyAfter(of: Vocabulary, filter: TermFilter, after: string, limit: number): Query {
  const values = new Values();
  const text = `select x.* from ${sources[of](values)} where ${conditionsOf(filter, values)}
    and x.id > ${values.bind(after)}::uuid order by x.id limit ${values.bind(limit)}`;
  return { text, values: values.list };
}
