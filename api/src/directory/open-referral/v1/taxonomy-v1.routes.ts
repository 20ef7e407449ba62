import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOfV1, sliceOf } from '../http/pages.js';
import { isUuid } from '../../../platform/uuid.js';
import { write } from '../map/field-map.js';
import { taxonomyTermMap, type Term } from '../map/taxonomies.js';
import type { Row } from '../query/reader.js';
import { countVocabulary, findVocabulary } from '../query/taxonomies.js';
import { taxonomyV1 } from './services-v1.js';

const writeTerm = (row: Row) => taxonomyV1(write(taxonomyTermMap, row as unknown as Term));

/** GET /taxonomies, which 1.0 calls the words of taxonomies, and /vocabularies, the taxonomies' names. */
export function registerTaxonomiesV1(app: FastifyInstance, { reader }: Publishing): void {
  serveList(app, '/taxonomies', async (parameters) => {
    const ids = ['needs', 'circumstances'].flatMap((name) => parameters.texts(name));
    const filter = {
      search: parameters.text('text'),
      taxonomy: parameters.text('vocabulary'),
      parentId: parameters.id('parent_id'),
      topOnly: parameters.flag('root_only'),
      ids: ids.length > 0 ? ids.filter(isUuid) : undefined,
    };
    const page = pageIn(parameters);
    const [count, rows] = await reader.read(
      countVocabulary('terms', filter),
      findVocabulary('terms', filter, sliceOf(page)),
    );
    return pageOfV1(rows!.map(writeTerm), Number(count![0]!['total']), page);
  });

  serveOne(app, '/taxonomies', async (id) => {
    const [[row] = []] = await reader.read(findVocabulary('terms', { ids: [id] }, { offset: 0, limit: 1 }));
    return row && writeTerm(row);
  });

  serveList(app, '/vocabularies', async () => {
    const [rows = []] = await reader.read(findVocabulary('taxonomies', {}, { offset: 0, limit: 10_000 }));
    return rows.map((row) => row['name']);
  });
}
