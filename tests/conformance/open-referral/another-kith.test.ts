import type { AddressInfo } from 'node:net';
import type { PublishedService } from '@kith/api/directory/open-referral/published-service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kith } from '../../testkit/kith.js';
import { startServer, theServer, type TestServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';
import { getFrom, someServices, writeServices, type Json } from './directory.js';

const count = 130;
let there: TestServer;
let feed: string;

/** Organisations as registers know them: some with ODS codes, some below another of them. */
const inRegisters = (services: readonly PublishedService[]): PublishedService[] =>
  services.map((service, index) => {
    const parentId = index % 4 === 1 ? services[index - 1]!.organisation.id : null;
    const odsCode = index % 3 === 0 ? `A${10_000 + index}` : null;
    return { ...service, organisation: { ...service.organisation, odsCode, parentId } };
  });

beforeAll(async () => {
  there = await startServer();
  await writeServices(inRegisters(someServices(count, 34)), Promise.resolve(there));
  await there.app.listen({ host: '127.0.0.1', port: 0 });
  feed = `http://127.0.0.1:${(there.app.server.address() as AddressInfo).port}/open-referral/v3`;
  const here = await theServer();
  here.clock.set('2026-07-01T12:00:00Z');
});
afterAll(() => there.close());

/** When a listing last changed is told of each directory for itself (decision 26). */
const ofEachDirectory = new Set(['last_modified', 'modified_date']);

const published = async (server: TestServer, path: string): Promise<Json[]> => {
  const { status, text } = await getFrom(server, `/v3/${path}`);
  expect(status, path).toBe(200);
  const lines = text.trim().split('\n');
  return lines.map((line) => {
    return JSON.parse(line, (key: string, value: unknown) => (ofEachDirectory.has(key) ? undefined : value)) as Json;
  });
};

const lists = [
  'services?format=ndjson&full=true',
  'organizations?format=ndjson&full=true&full_service=true',
  'service_at_locations?format=ndjson&full=true',
];

test('What Kith publishes, an empty Kith imports to a directory equal in every public field', async () => {
  const here = await theServer();
  const [said] = await kith('import', 'services', feed, '--allow-private');
  expect(said).toContain(`${count} read: ${count} added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused`);
  for (const list of lists) {
    const originals = await published(there, list);
    expect(originals.length, list).toBeGreaterThanOrEqual(count);
    expect(await published(here, list), list).toEqual(originals);
  }
  const [first] = await published(there, lists[0]!);
  for (const id of [first!['id']]) {
    expect(await published(here, `services/${String(id)}`)).toEqual(await published(there, `services/${String(id)}`));
  }
  expect(await theTruth(`select name, notes from feed_run_row where notes <> '{}'`)).toEqual([]);
});

test('Imported once more, nothing has changed; what changes there, changes here', async () => {
  const here = await theServer();
  const [again] = await kith('import', 'services', feed, '--allow-private');
  expect(again).toContain(`${count} read: 0 added, 0 changed, ${count} unchanged`);
  await there.owner.query(
    `update service set paused_at = case when paused_at is null then '2026-06-30T10:00:00Z'::timestamptz end,
       summary = 'Moved to the quay.', referral_route = 'KITH'`,
  );
  await there.owner.query(`update service_capacity set status = 'FULL', updated_at = '2026-06-30T11:00:00Z'`);
  await there.owner.query(`update organisation set phone = '0191 498 0199', address_lines = '{1 Quay}'`);
  const [changed] = await kith('import', 'services', feed, '--allow-private');
  expect(changed).toContain(`${count} read: 0 added, ${count} changed`);
  for (const list of lists) expect(await published(here, list), list).toEqual(await published(there, list));
});
