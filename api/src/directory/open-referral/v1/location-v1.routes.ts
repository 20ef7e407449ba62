import type { FastifyInstance } from 'fastify';
import { serveList, serveOne } from '../http/endpoints.js';
import type { Publishing } from '../http/publishing.js';
import { pageIn, pageOfV1, sliceOf } from '../http/pages.js';
import { objectsIn, type Json } from '../map/field-map.js';
import { fullService, type PublishedService } from '../published-service.js';
import { serviceIn } from '../query/service-rows.js';
import { placesOnPage } from '../query/places-on-page.js';
import { servicesAtPlace } from '../query/services.js';
import { locationV1, organisationV1, simpleServiceV1 } from './services-v1.js';

const placesOf = (service: PublishedService) => objectsIn(fullService(service)['service_at_locations']);

const locationOf = (place: Json) => place['location'] as Json;

const serviceThere = (service: PublishedService): Json => ({
  ...simpleServiceV1(service),
  organization: organisationV1(service.organisation),
});

/** GET /locations, one for each service at a place, and /locations/{id}, with all services there. */
export function registerLocationsV1(app: FastifyInstance, { reader }: Publishing): void {
  serveList(app, '/locations', async (parameters) => {
    const page = pageIn(parameters);
    const { places, total } = await placesOnPage(reader, { services: {} }, sliceOf(page));
    const content = places.map((row) => {
      const place = placesOf(serviceIn(row, 'full'))[Math.max(1, Number(row['position'])) - 1]!;
      const { physical_addresses: _, accessibility_for_disabilities: __, ...location } = locationV1(locationOf(place));
      return location;
    });
    return pageOfV1(content, total, page);
  });

  serveOne(app, '/locations', async (id) => {
    const [rows = []] = await reader.read(servicesAtPlace(id, 'locationId'));
    const found = rows.flatMap((row) => {
      const service = serviceIn(row, 'full');
      const here = placesOf(service).filter((place) => locationOf(place)['id'] === id);
      return here.map((place) => ({ place, service }));
    });
    const [first] = found;
    return (
      first && {
        ...locationV1(locationOf(first.place)),
        service_at_locations: found.map(({ place, service }) => ({ id: place['id'], service: serviceThere(service) })),
      }
    );
  });
}
