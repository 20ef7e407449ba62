import type { FastifyInstance } from 'fastify';
import type { Taxonomy } from '../../taxonomy.entity.js';
import { serveList, serveOne } from '../http/endpoints.js';
import { allRowsById, sendLines } from '../http/list-answer.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOf, sliceOf } from '../http/pages.js';
import type { Parameters } from '../http/parameters.js';
import { write, type Json } from '../map/field-map.js';
import { taxonomyMap, taxonomyTermMap, type Term } from '../map/taxonomies.js';
import type { Row } from '../query/reader.js';
import {
  countVocabulary,
  findVocabulary,
  vocabularyAfter,
  type TermFilter,
  type Vocabulary,
} from '../query/taxonomies.js';
import { wantsLines } from './list-parameters.js';

const batch = 1_000;
const one = { offset: 0, limit: 1 };
/** Far more words than a taxonomy has. */
const all = { offset: 0, limit: 100_000 };

const writers: Record<Vocabulary, (row: Row) => Json> = {
  taxonomies: (row) => write(taxonomyMap, row as unknown as Taxonomy),
  terms: (row) => write(taxonomyTermMap, row as unknown as Term),
};

function filterIn(parameters: Parameters, of: Vocabulary): TermFilter {
  const search = parameters.text('search');
  if (of === 'taxonomies') return { search };
  return {
    search,
    taxonomyId: parameters.id('taxonomy_id'),
    parentId: parameters.id('parent_id'),
    topOnly: parameters.flag('top_only'),
  };
}

/** GET /taxonomies, /taxonomy_terms, and each of these by id; a taxonomy by id has its terms. */
export function registerVocabulary(app: FastifyInstance, { reader, streams }: Publishing): void {
  const serveVocabulary = (url: string, of: Vocabulary) =>
    serveList(app, url, async (parameters, reply) => {
      const filter = filterIn(parameters, of);
      if (wantsLines(parameters)) {
        const batches = allRowsById(reader, 'id', batch, (after, limit) => vocabularyAfter(of, filter, after, limit));
        return sendLines(streams, reply, batches, writers[of]);
      }
      const page = pageIn(parameters);
      const [count, rows] = await reader.read(countVocabulary(of, filter), findVocabulary(of, filter, sliceOf(page)));
      return pageOf(rows!.map(writers[of]), Number(count![0]!['total']), page);
    });
  serveVocabulary('/taxonomies', 'taxonomies');
  serveVocabulary('/taxonomy_terms', 'terms');

  serveOne(app, '/taxonomies', async (id) => {
    const [[row] = [], terms = []] = await reader.read(
      findVocabulary('taxonomies', { ids: [id] }, one),
      findVocabulary('terms', { taxonomyId: id }, all),
    );
    return row && { ...writers.taxonomies(row), taxonomy_terms: terms.map(writers.terms) };
  });

  serveOne(app, '/taxonomy_terms', async (id) => {
    const [[row] = []] = await reader.read(findVocabulary('terms', { ids: [id] }, one));
    return row && writers.terms(row);
  });
}
