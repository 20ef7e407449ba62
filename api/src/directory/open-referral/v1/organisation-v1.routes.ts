import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOfV1, sliceOf } from '../http/pages.js';
import { countOrganisations, findOrganisations, organisationById } from '../query/organisations.js';
import { organisationIn, serviceIn } from '../query/service-rows.js';
import { servicesOf } from '../query/services.js';
import { organisationV1, simpleServiceV1 } from './services-v1.js';

/** GET /organizations and /organizations/{id}. */
export function registerOrganisationsV1(app: FastifyInstance, { reader }: Publishing): void {
  serveList(app, '/organizations', async (parameters) => {
    // 1.0 sorts organisations by taxonomies too; here they have none.
    const taxonomy = parameters.text('taxonomy');
    const filter = { scheme: parameters.text('scheme') };
    const page = pageIn(parameters);
    if (taxonomy) return pageOfV1([], 0, page);
    const [count, rows] = await reader.read(
      countOrganisations(filter),
      findOrganisations(filter, sliceOf(page), 'shallow'),
    );
    const content = rows!.map((row) => organisationV1(organisationIn(row, 'shallow')));
    return pageOfV1(content, Number(count![0]!['total']), page);
  });

  serveOne(app, '/organizations', async (id) => {
    const [[row] = [], services = []] = await reader.read(organisationById(id), servicesOf([id], 'full'));
    return (
      row && {
        ...organisationV1(organisationIn(row, 'shallow')),
        services: services.map((service) => simpleServiceV1(serviceIn(service, 'full'))),
        reviews: [],
      }
    );
  });
}
