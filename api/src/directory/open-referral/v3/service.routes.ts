import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import { allRowsById, sendLines } from '../http/list-answer.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOf, sliceOf } from '../http/pages.js';
import { fullService, shallowService } from '../published-service.js';
import type { Row } from '../query/reader.js';
import { serviceIn, type Depth } from '../query/service-rows.js';
import { countServices, findServices, serviceById, servicesAfter } from '../query/services.js';
import { serviceFilterIn, wantsLines } from './list-parameters.js';
import { minimalPage, writeMinimal } from './minimal-page.js';

/** How many services are read at once for a stream: about as many kilobytes whatever is told of each. */
const batch = { minimal: 5_000, shallow: 500, full: 100 };

const writers: Record<Depth, (row: Row) => ReturnType<typeof fullService>> = {
  shallow: (row) => shallowService(serviceIn(row, 'shallow')),
  full: (row) => fullService(serviceIn(row, 'full')),
};

/** GET /services and /services/{id}. */
export function registerServices(app: FastifyInstance, { reader, streams }: Publishing): void {
  serveList(app, '/services', async (parameters, reply) => {
    const filter = serviceFilterIn(parameters);
    const depth: Depth = parameters.flag('full') ? 'full' : 'shallow';
    const asLines = wantsLines(parameters);
    const batches = (kind: Depth | 'minimal') =>
      allRowsById(reader, 's.id', batch[kind], (after, limit) => servicesAfter(filter, after, limit, kind));
    if (parameters.flag('minimal')) {
      if (asLines) return sendLines(streams, reply, batches('minimal'), writeMinimal);
      return streams.open(reply, 'application/json; charset=utf-8', minimalPage(batches('minimal')));
    }
    if (asLines) return sendLines(streams, reply, batches(depth), writers[depth]);
    const page = pageIn(parameters);
    const [count, rows] = await reader.read(countServices(filter), findServices(filter, sliceOf(page), depth));
    return pageOf(rows!.map(writers[depth]), Number(count![0]!['total']), page);
  });

  serveOne(app, '/services', async (id) => {
    const [[row] = []] = await reader.read(serviceById(id));
    return row && fullService(serviceIn(row, 'full'));
  });
}
