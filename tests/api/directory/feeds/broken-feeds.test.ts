import { expect, test } from 'vitest';
import { kith } from '../../../testkit/kith.js';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import type { Mishap } from '../../../testkit/feed-server/feed-server.js';
import { aFeed, read, servicesOf } from './feed-runs.js';

const good = (count: number, seed: number) => makeServices(count, seed).rows.filter((_, index) => index % 10 === 0);
const limits = { milliseconds: 400, bytes: 1024 * 1024, pause: 10 };

test.each<[Mishap, number]>([
  ['HALF', 11],
  ['RESET', 12],
  ['ERROR', 13],
  ['NOT_JSON', 14],
  ['SLOW', 15],
  ['TOO_MANY', 16],
])('A page that goes wrong twice (%s) is asked for again', async (mishap, seed) => {
  const feed = await aFeed(good(600, seed), { perPage: 20 });
  feed.mishap('/services?page=2', mishap, mishap);
  const before = Date.now();
  expect(await read(feed, { limits })).toMatchObject({ state: 'COMPLETE', added: 60, problems: [] });
  expect(feed.asked.filter((path) => path === '/services?page=2')).toHaveLength(3);
  if (mishap === 'TOO_MANY') expect(Date.now() - before).toBeGreaterThanOrEqual(2_000);
});

test.each<[Mishap, number, string]>([
  ['HALF', 21, 'what it sent is cut short, or no JSON'],
  ['SLOW', 22, 'it did not answer within 0.4 seconds'],
  ['ENDLESS', 23, 'it is larger than 1 MB'],
  ['TEN_GIGABYTES', 24, 'it is larger than 1 MB'],
  ['ERROR', 25, 'it answers with the error 500'],
])('A page that cannot be read (%s) withdraws nothing, and the others are read', async (mishap, seed, words) => {
  const feed = await aFeed(good(600, seed), { perPage: 20 });
  await read(feed);
  feed.mishap('/services?page=2', mishap, mishap, mishap, mishap);
  feed.rows[45] = { ...feed.rows[45], name: 'Seated yoga' };
  feed.rows.splice(5, 1);
  const report = await read(feed, { limits });
  expect(report).toMatchObject({ state: 'PARTIAL', changed: 1, withdrawn: 0, problems: [`Page 2: ${words}`] });
  const services = [...(await servicesOf(feed)).values()];
  expect(services.every(({ status }) => status !== 'INACTIVE')).toBe(true);
  expect(services).toHaveLength(60);
});

test('A feed whose first page cannot be read changes nothing, and says why', async () => {
  const feed = await aFeed(good(200, 31));
  await read(feed);
  feed.mishap('/services?page=1', 'NOT_JSON', 'NOT_JSON', 'NOT_JSON', 'NOT_JSON');
  expect(await read(feed, { limits })).toMatchObject({
    state: 'FAILED',
    read: 0,
    withdrawn: 0,
    problems: ['what it sent is cut short, or no JSON'],
  });
  await feed.close();
  expect(await read(feed, { limits })).toMatchObject({ state: 'FAILED', problems: ['nobody answers there'] });
  const nowhere = { url: 'http://pennine.feed.invalid/v2' };
  expect(await read(nowhere, { limits })).toMatchObject({
    state: 'FAILED',
    problems: [expect.stringContaining('(DNS)') as string],
  });
  await expect(kith('import', 'services', nowhere.url)).rejects.toThrow('pennine.feed.invalid/v2 could not be read.');
});

test('What the feed no longer shows is withdrawn, and comes back with it', async () => {
  const feed = await aFeed(good(300, 32));
  await read(feed);
  const [gone] = feed.rows.splice(3, 1);
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', withdrawn: 1, unchanged: 29 });
  const id = String(gone!['id']);
  expect((await servicesOf(feed)).get(id)).toMatchObject({ status: 'INACTIVE', version: 2 });
  expect(await read(feed)).toMatchObject({ withdrawn: 0 });
  feed.rows.push(gone!);
  expect(await read(feed)).toMatchObject({ changed: 1 });
  expect((await servicesOf(feed)).get(id)).toMatchObject({ status: 'ACTIVE', version: 3 });
});

test('A feed that is suddenly all but empty withdraws nothing, unless somebody says so', async () => {
  const feed = await aFeed(good(300, 33));
  await read(feed);
  const rows = feed.rows.splice(0);
  const report = await read(feed);
  expect(report).toMatchObject({ state: 'PARTIAL', withdrawn: 0 });
  expect(report.problems[0]).toMatch(
    /^The feed shows 0 of the 30 services that it showed before, so none was withdrawn/,
  );
  feed.rows.push(...rows.slice(0, 3));
  expect(await read(feed)).toMatchObject({ state: 'PARTIAL', withdrawn: 0, unchanged: 3 });
  const [said] = await kith('import', 'services', feed.url, '--withdraw');
  expect(said).toContain('27 withdrawn');
});

test('A feed that was always empty is read whole', async () => {
  const feed = await aFeed([]);
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', read: 0, added: 0, problems: [] });
});

test('Missing paging keys are no matter, nor is a feed that knows no pages', async () => {
  const feed = await aFeed(good(600, 34), { perPage: 20, withoutPaging: true });
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', added: 60 });
  expect(feed.asked).toEqual(['/services?page=1', '/services?page=2', '/services?page=3', '/services?page=4']);
  const other = await aFeed(good(600, 35), { withoutPaging: true, ignores: ['page'], gzip: true });
  expect(await read(other)).toMatchObject({ state: 'COMPLETE', added: 60 });
  expect(other.asked).toHaveLength(2);
});

test('A feed that counts pages and shows the same one again is not believed', async () => {
  const feed = await aFeed(good(600, 36), { perPage: 20, ignores: ['page'] });
  expect(await read(feed)).toMatchObject({
    state: 'PARTIAL',
    added: 20,
    problems: ['Page 2: it shows the same services on every page'],
  });
});

test('A shallow list is filled from each service’s own page, a few at a time', async () => {
  const feed = await aFeed(good(400, 37), { shallow: true, latency: 5 });
  const missing = String(feed.rows[7]!['id']);
  feed.mishap(`/services/${missing}`, 'ERROR', 'ERROR', 'ERROR', 'ERROR');
  const report = await read(feed, { limits });
  expect(report).toMatchObject({
    state: 'PARTIAL',
    added: 39,
    refused: 1,
    problems: ['Page 1: 1 services could not be read'],
  });
  expect([...(await servicesOf(feed)).values()][0]!.schedule).toContain('10am to 12 noon');
  expect(feed.mostAtOnce()).toBeLessThanOrEqual(4);
  expect(feed.mostAtOnce()).toBeGreaterThan(1);
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', added: 1, unchanged: 39 });
});

test('Where no service has a page of its own, asking for them ends soon', async () => {
  const feed = await aFeed(good(2_000, 40), { shallow: true, withoutDetails: true });
  const report = await read(feed);
  expect(report).toMatchObject({ state: 'PARTIAL', added: 0, refused: 200, withdrawn: 0 });
  expect(feed.asked.filter((path) => /^\/services\/./.test(path)).length).toBeLessThan(25);
});

test('Of a service whose own page fails nothing is lost', async () => {
  const feed = await aFeed(good(100, 38), { shallow: true });
  await read(feed);
  const before = await servicesOf(feed);
  feed.mishap(`/services/${String(feed.rows[2]!['id'])}`, 'NOT_JSON', 'NOT_JSON', 'NOT_JSON', 'NOT_JSON');
  expect(await read(feed, { limits })).toMatchObject({ state: 'PARTIAL', refused: 1, withdrawn: 0 });
  expect(await servicesOf(feed)).toEqual(before);
});

test('A small answer that would fill the memory, and one nested without end, are not believed', async () => {
  const feed = await aFeed(good(100, 39));
  feed.mishap('/services?page=1', 'MANY_PARTS');
  expect(await read(feed)).toMatchObject({ state: 'FAILED', problems: ['it is made of too many parts'] });
  feed.mishap('/services?page=1', 'DEEP');
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', read: 1, refused: 1 });
});
