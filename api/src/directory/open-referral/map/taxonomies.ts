import { allNeeds, needs, type Need } from '@kith/referral-lifecycle';
import { namedUuid } from '../../../platform/uuid.js';
import type { Taxonomy } from '../../taxonomy.entity.js';
import { at, write, type FieldMap, type Json } from './field-map.js';
import { id, idOrNone, text, uri, words, wordsOrEmpty } from './forms.js';

/** A word of a taxonomy with the name of the taxonomy, as taxonomy_term has it. */
export interface Term {
  id: string;
  name: string;
  description: string | null;
  parentId: string | null;
  taxonomy: string | null;
  taxonomyId: string | null;
  uri: string | null;
  code: string | null;
}

export const taxonomyTermMap: FieldMap<Term> = {
  id: at('id', id),
  name: at('name', words),
  description: at('description', wordsOrEmpty),
  parentId: at('parent_id', idOrNone),
  taxonomy: at('taxonomy', text),
  taxonomyId: at('taxonomy_id', idOrNone),
  uri: at('term_uri', uri),
  code: at('term', text),
};

export const taxonomyMap: FieldMap<Taxonomy> = {
  id: at('id', id),
  name: at('name', words),
  description: at('description', wordsOrEmpty),
  uri: at('uri', uri),
  version: at('version', text),
};

/** What the ids of everything of Kith's own follow from; it never changes, or readers elsewhere would lose the thread. */
const namespace = namedUuid('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:kith:open-referral');

/** The id of something of Kith's own that stands in every directory. */
export const ownId = (name: string): string => namedUuid(namespace, name);

const ownTaxonomy = (name: string, description: string): Taxonomy => ({
  id: ownId(`taxonomy ${name}`),
  name,
  description,
  uri: null,
  version: '1',
});

/** The needs that services answer: the taxonomy that Kith searches by. */
export const needTaxonomy = ownTaxonomy('Kith needs', 'What a person may need help with.');

/** What Open Referral has no field for. */
export const factTaxonomy = ownTaxonomy(
  'Kith facts',
  'What Kith says of services and organisations beyond the fields of Open Referral.',
);

const ownTaxonomies = new Set<unknown>([needTaxonomy.id, factTaxonomy.id]);

/** Whether this is the id of one of Kith's own taxonomies. */
export const isOwnTaxonomy = (id: unknown): boolean => ownTaxonomies.has(id);

/** A word of one of Kith's own taxonomies; its id follows from its code. */
export function ownTerm(taxonomy: Taxonomy, code: string, name: string, more: Partial<Term> = {}): Term {
  return {
    id: namedUuid(taxonomy.id, code),
    name,
    description: null,
    parentId: null,
    taxonomy: taxonomy.name,
    taxonomyId: taxonomy.id,
    uri: null,
    code,
    ...more,
  };
}

const snomedUri = (code: string | null) => code && `http://snomed.info/id/${code}`;

export const needTerms: Readonly<Record<Need, Term>> = Object.fromEntries(
  allNeeds.map((code) => [
    code,
    ownTerm(needTaxonomy, code, needs[code].label, { uri: snomedUri(needs[code].snomed) }),
  ]),
) as Record<Need, Term>;

const written = new WeakMap<Term, Json>();

/** A word as Open Referral has it; those of Kith's own stand in every service, and so are written once. */
export function writeTerm(term: Term): Json {
  const json = written.get(term) ?? write(taxonomyTermMap, term);
  written.set(term, json);
  return json;
}
