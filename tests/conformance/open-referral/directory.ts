import type { PublishedService } from '@kith/api/directory/open-referral/published-service';
import { populate } from '@kith/api/demo/rows/populate';
import fc from 'fast-check';
import { theServer, type TestServer } from '../../testkit/server.js';
import { anyService } from './any-service.js';

export type Json = Record<string, unknown>;

/** Some services with anything that may be said of one; the same ones for the same seed. */
export const someServices = (count: number, seed: number): PublishedService[] =>
  fc.sample(anyService, { numRuns: count, seed });

/** Writes services with their organisations into the database of a server, this file's if none is named, all at once. */
export async function writeServices(
  services: readonly PublishedService[],
  server: Promise<TestServer> = theServer(),
): Promise<void> {
  const { owner, clock } = await server;
  // None of them is older than a year.
  clock.set('2026-07-01T12:00:00Z');
  const client = await owner.connect();
  try {
    await populate(
      client,
      'organisation',
      services.map(({ organisation }) => ({
        ...organisation,
        nameKey: organisation.name.toLowerCase(),
        version: 1,
      })),
    );
    await populate(
      client,
      'service',
      services.map(({ card, organisation }) => ({ ...card, organisationId: organisation.id, version: 1 })),
    );
    await populate(
      client,
      'service_listing',
      services.map(({ card, listing }) => ({ ...listing, serviceId: card.id })),
    );
    await populate(
      client,
      'service_capacity',
      services.flatMap(({ card, capacity }) => (capacity ? [{ ...capacity, serviceId: card.id }] : [])),
    );
  } finally {
    client.release();
  }
}

/** One service in which everything is null, empty or ordinary but for these. */
export function aPlainService(
  card: Partial<PublishedService['card']>,
  more: Partial<PublishedService> = {},
): PublishedService {
  const [service] = someServices(1, 1) as [PublishedService];
  const { id } = fc.sample(
    anyService.map(({ card: { id } }) => ({ id })),
    1,
  )[0]!;
  const none = Object.fromEntries(Object.keys(service.card).map((key) => [key, null]));
  const lists = Object.fromEntries(
    Object.entries(service.listing).map(([key, value]) => [key, Array.isArray(value) ? [] : null]),
  );
  return {
    organisation: { ...service.organisation, id: fc.sample(fc.uuid(), 1)[0]! },
    listing: lists as never,
    capacity: null,
    ...more,
    card: {
      ...(none as unknown as PublishedService['card']),
      id,
      name: 'Tuesday allotment',
      summary: 'Growing food together.',
      description: 'An allotment by the river.',
      needs: ['LONELINESS'],
      areaOutcodes: [],
      status: 'ACTIVE',
      lastModified: new Date('2026-03-01T09:00:00Z'),
      referralRoute: 'KITH',
      referrers: [],
      pauseWhenFull: false,
      ...card,
    },
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string | number | string[] | undefined>;
  text: string;
  json: Json;
}

let last = 0;

/** Asks for a page of the published directory; each time from another address, so that nobody asks too often. */
export const get = async (path: string, headers: Record<string, string> = {}, address?: string): Promise<Answer> =>
  getFrom(await theServer(), path, headers, address);

/** The same of another server than this file's. */
export async function getFrom(
  { app }: Pick<TestServer, 'app'>,
  path: string,
  headers: Record<string, string> = {},
  address?: string,
): Promise<Answer> {
  const remoteAddress = address ?? `10.99.${(last += 1) >> 8}.${last & 255}`;
  const response = await app.inject({ method: 'GET', url: `/open-referral${path}`, headers, remoteAddress });
  const json =
    String(response.headers['content-type']).startsWith('application/json') && response.body ? response.json() : {};
  return { status: response.statusCode, headers: response.headers, text: response.body, json: json as Json };
}

export const contentsOf = ({ json }: Answer): Json[] => json['contents'] as Json[];

export const idsOf = (answer: Answer): unknown[] => contentsOf(answer).map(({ id }) => id);
