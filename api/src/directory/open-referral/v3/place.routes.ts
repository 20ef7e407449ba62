import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import { allRows, idIn, sendLines } from '../http/list-answer.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOf, sliceOf } from '../http/pages.js';
import { objectsIn, type Json } from '../map/field-map.js';
import { fullService, shallowService } from '../published-service.js';
import { nearIn } from '../query/near.js';
import type { Row } from '../query/reader.js';
import { serviceIn } from '../query/service-rows.js';
import { placesOnPage } from '../query/places-on-page.js';
import { placesAfter, servicesAtPlace } from '../query/services.js';
import { serviceFilterIn, wantsLines } from './list-parameters.js';

const batch = 100;

/** A place of a service with the service around it, which does not name its places again. */
function fullPlace(row: Row, which: (places: readonly Json[]) => Json | undefined): Json | undefined {
  const { service_at_locations: places, ...service } = fullService(serviceIn(row, 'full'));
  const place = which(objectsIn(places));
  return place && { ...place, service_id: service['id'], location_id: locationOf(place)['id'], service };
}

const locationOf = (place: Json) => place['location'] as Json;

/** The lists within a place and its service are left to its own address. */
function shallowPlace(row: Row): Json {
  const { service: _, location: __, ...place } = placeIn(row);
  const { addresses: ___, accessibility: ____, ...location } = locationOf(placeIn(row));
  return { ...place, location, service: shallowService(serviceIn(row, 'full')) };
}

const placeIn = (row: Row): Json => fullPlace(row, (places) => places[Math.max(1, Number(row['position'])) - 1])!;

/** GET /service_at_locations and /service_at_locations/{id}. */
export function registerPlaces(app: FastifyInstance, { reader, streams }: Publishing): void {
  serveList(app, '/service_at_locations', async (parameters, reply) => {
    const { area, near } = await nearIn(parameters, reader);
    const filter = { services: { ...serviceFilterIn(parameters), area }, near };
    const write = parameters.flag('full') ? placeIn : shallowPlace;
    if (wantsLines(parameters)) {
      const next = (after: Row | undefined) =>
        placesAfter(filter, { id: idIn(after, 's.id'), position: Number(after?.['position'] ?? -1) }, batch);
      return sendLines(streams, reply, allRows(reader, next, batch), write);
    }
    const page = pageIn(parameters);
    const { places, total } = await placesOnPage(reader, filter, sliceOf(page));
    return pageOf(places.map(write), total, page);
  });

  serveOne(app, '/service_at_locations', async (id) => {
    const [rows = []] = await reader.read(servicesAtPlace(id, 'id'));
    const withThisId = (places: readonly Json[]) => places.find((place) => place['id'] === id);
    return rows.map((row) => fullPlace(row, withThisId)).find(Boolean);
  });
}
