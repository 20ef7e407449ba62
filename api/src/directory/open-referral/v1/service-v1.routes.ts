import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOfV1, sliceOf } from '../http/pages.js';
import { serviceIn } from '../query/service-rows.js';
import { countServices, findServices, serviceById } from '../query/services.js';
import { serviceFilterV1 } from './service-filter-v1.js';
import { serviceInListV1, serviceV1 } from './services-v1.js';

/** GET /services and /services/{id}; and the reviews, of which Kith has none. */
export function registerServicesV1(app: FastifyInstance, { reader }: Publishing): void {
  serveList(app, '/services', async (parameters) => {
    const filter = await serviceFilterV1(parameters, reader);
    const include = parameters.texts('include');
    const page = pageIn(parameters);
    const [count, rows] = await reader.read(countServices(filter), findServices(filter, sliceOf(page), 'full'));
    const content = rows!.map((row) => serviceInListV1(serviceIn(row, 'full'), include));
    return pageOfV1(content, Number(count![0]!['total']), page);
  });

  serveOne(app, '/services', async (id) => {
    const [[row] = []] = await reader.read(serviceById(id));
    return row && serviceV1(serviceIn(row, 'full'));
  });

  serveList(app, '/reviews', async (parameters) => pageOfV1([], 0, pageIn(parameters)));
  serveOne(app, '/reviews', async () => undefined);
}
