import type { ServiceTerm } from '../../listing/classification.js';
import { isOwnTaxonomy } from '../../open-referral/map/taxonomies.js';
import type { Notes } from './notes.js';
import { idOf, partId } from './part-id.js';
import { firstOf, rawList, rawOf, type Raw } from './raw.js';
import { line, prose, webAddress } from './values.js';

/** The id of a taxonomy by what a feed says of it: its own id, or else its name. */
function taxonomyIdOf(sourceId: string, raw: Raw, name: string | null): string | null {
  const id = firstOf(raw, 'taxonomy_id') ?? name;
  return id === null ? null : idOf(sourceId, 'taxonomy', id);
}

/** The words by which a feed classifies a service; one without a name is left out, and one that is Kith's own to say. */
export function readTerms(raw: Raw, sourceId: string, serviceId: string, notes: Notes): ServiceTerm[] {
  const terms = rawList(raw['attributes'], 'classification', notes).map((each, index): ServiceTerm | null => {
    const term = rawOf(each['taxonomy_term']);
    const name = line(term['name'], 'classification', notes, 200);
    if (name === null || isOwnTaxonomy(term['taxonomy_id'])) return null;
    const taxonomy = line(rawOf(term['taxonomy_detail'])['name'] ?? term['taxonomy'], 'taxonomy', notes, 200);
    const parent = firstOf(term, 'parent_id');
    return {
      id: partId(serviceId, 'attribute', each['id'], index),
      termId: idOf(sourceId, 'term', firstOf(term, 'id') ?? firstOf(each, 'taxonomy_term_id') ?? name),
      taxonomyId: taxonomyIdOf(sourceId, term, taxonomy),
      taxonomy,
      code: line(firstOf(term, 'code', 'term'), 'classification', notes, 200),
      name,
      description: prose(term['description'], 'classification', notes, 1_000),
      parentId: parent === undefined ? null : idOf(sourceId, 'term', parent),
      uri: webAddress(term['term_uri'], 'page on a classification', notes),
      linkType: line(each['link_type'], 'classification', notes, 60),
    };
  });
  const seen = new Set<string>();
  return terms.filter((term): term is ServiceTerm => {
    const fresh = term !== null && !seen.has(`${term.termId} ${term.linkType}`);
    if (fresh) seen.add(`${term.termId} ${term.linkType}`);
    return fresh;
  });
}
