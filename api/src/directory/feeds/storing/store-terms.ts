import { allNeeds, type Need } from '@kith/referral-lifecycle';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { ServiceTerm } from '../../listing/classification.js';
import { needsByWords } from '../reading/needs-by-words.js';

const unique = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

async function addTaxonomies(unit: Unit, terms: readonly ServiceTerm[]): Promise<void> {
  const taxonomies = terms.flatMap(({ taxonomyId, taxonomy }) =>
    taxonomyId === null ? [] : [{ id: taxonomyId, name: taxonomy ?? 'Without a name' }],
  );
  await unit.change(
    `insert into taxonomy (id, name) select id, name from jsonb_to_recordset($1::jsonb) as t(id uuid, name text)
     on conflict (id) do nothing`,
    [JSON.stringify(unique(taxonomies))],
  );
}

/**
 * Adds the words that are new, each with a first guess of the needs it stands for, and gives the needs of all of them.
 * What an editor made of a word is not touched.
 */
export async function storeTerms(unit: Unit, terms: readonly ServiceTerm[]): Promise<Map<string, Need[]>> {
  if (terms.length === 0) return new Map();
  await addTaxonomies(unit, terms);
  const rows = unique(
    terms.map(({ termId, taxonomyId, code, name, description, parentId, uri }) => {
      const guess = needsByWords(name);
      return { id: termId, taxonomy_id: taxonomyId, code, name, description, parent_id: parentId, uri, needs: guess };
    }),
  );
  await unit.change(
    `insert into taxonomy_term (id, taxonomy_id, code, name, description, parent_id, uri, needs)
     select id, taxonomy_id, code, name, description, parent_id, uri, needs
     from jsonb_populate_recordset(null::taxonomy_term, $1::jsonb) on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
  const stored = await unit.query<{ id: string; needs: Need[] }>(
    'select id, needs from taxonomy_term where id = any($1)',
    [rows.map(({ id }) => id)],
  );
  return new Map(stored.map(({ id, needs }) => [id, needs]));
}

/** The needs a service answers: those of its words; where they say nothing, a guess by what it calls itself. */
export function needsOf(
  terms: readonly ServiceTerm[],
  needsOfTerm: ReadonlyMap<string, readonly Need[]>,
  itself: string,
): Need[] {
  const mapped = new Set(terms.flatMap(({ termId }) => needsOfTerm.get(termId) ?? []));
  return mapped.size > 0 ? allNeeds.filter((need) => mapped.has(need)) : needsByWords(itself);
}
