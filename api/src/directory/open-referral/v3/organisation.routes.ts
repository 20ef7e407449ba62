import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import { allRows, idIn, sendLines } from '../http/list-answer.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOf, sliceOf } from '../http/pages.js';
import type { Parameters } from '../http/parameters.js';
import type { Json } from '../map/field-map.js';
import { fullOrganisation, shallowOrganisation } from '../map/organisation-map.js';
import { fullService, simpleService } from '../published-service.js';
import {
  countOrganisations,
  findOrganisations,
  organisationById,
  organisationsAfter,
  type OrganisationFilter,
} from '../query/organisations.js';
import type { Reader, Row } from '../query/reader.js';
import { organisationIn, serviceIn, type Depth } from '../query/service-rows.js';
import { servicesOf } from '../query/services.js';
import { wantsLines } from './list-parameters.js';

const batch = { shallow: 500, full: 50 };
/** With the services of each, fewer organisations make a page. */
const mostWithServices = 50;

/** How much is asked for: organisations alone, with their services in short, or with all of these. */
type Extent = 'organisation' | Depth;

const extentIn = (parameters: Parameters): Extent => {
  const full = parameters.flag('full');
  if (parameters.flag('full_service')) return 'full';
  return full ? 'shallow' : 'organisation';
};

function writeService(row: Row, depth: Depth): Json {
  if (depth === 'shallow') return simpleService(serviceIn(row, depth));
  const { organization: _, ...service } = fullService(serviceIn(row, depth));
  return service;
}

/** Organisations with their services, which are read for all of them at once. */
async function withServices(reader: Reader, rows: readonly Row[], extent: Extent): Promise<Json[]> {
  if (extent === 'organisation') return rows.map((row) => shallowOrganisation(organisationIn(row, 'shallow')));
  const ids = rows.map((row) => String(row['o.id']));
  const [services = []] = await reader.read(servicesOf(ids, extent));
  return rows.map((row) => ({
    ...fullOrganisation(organisationIn(row, 'full')),
    services: services
      .filter((service) => service['o.id'] === row['o.id'])
      .map((service) => writeService(service, extent)),
  }));
}

async function* lines(reader: Reader, filter: OrganisationFilter, extent: Extent): AsyncGenerator<Row[]> {
  const depth = extent === 'organisation' ? 'shallow' : 'full';
  const next = (after: Row | undefined) => organisationsAfter(filter, idIn(after, 'o.id'), batch[depth], depth);
  for await (const rows of allRows(reader, next, batch[depth])) yield withServices(reader, rows, extent);
}

/** GET /organizations and /organizations/{id}. */
export function registerOrganisations(app: FastifyInstance, { reader, streams }: Publishing): void {
  serveList(app, '/organizations', async (parameters, reply) => {
    const filter = { search: parameters.text('search') };
    const extent = extentIn(parameters);
    const depth: Depth = extent === 'organisation' ? 'shallow' : 'full';
    if (wantsLines(parameters)) return sendLines(streams, reply, lines(reader, filter, extent), (json) => json);
    const page = pageIn(parameters, extent === 'organisation' ? undefined : mostWithServices);
    const [count, rows] = await reader.read(
      countOrganisations(filter),
      findOrganisations(filter, sliceOf(page), depth),
    );
    return pageOf(await withServices(reader, rows!, extent), Number(count![0]!['total']), page);
  });

  serveOne(app, '/organizations', async (id, parameters) => {
    const extent = parameters.flag('full_service') ? 'full' : 'shallow';
    const [[row] = []] = await reader.read(organisationById(id));
    return row && (await withServices(reader, [row], extent))[0];
  });
}
