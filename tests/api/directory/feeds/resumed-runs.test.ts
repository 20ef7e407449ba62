import { expect, test } from 'vitest';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, read, servicesOf } from './feed-runs.js';

class CutShort extends Error {}

/** Ends as a process that dies: after some services, without a word. */
const dieAfter = (services: number) => (done: number) => {
  if (done >= services) throw new CutShort();
};

const aMinuteLater = () =>
  theTruth(`update feed_run set touched_at = touched_at - interval '61 seconds' where state = 'RUNNING'`);

test('A run that was cut short goes on at its next page, and nothing is there twice', async () => {
  const { rows, refused } = makeServices(300, 61);
  const feed = await aFeed(rows, { perPage: 50 });
  await expect(read(feed, { onProgress: dieAfter(150) })).rejects.toThrow(CutShort);
  await expect(read(feed)).rejects.toThrow('This source is being read at the moment');
  await aMinuteLater();
  feed.asked.length = 0;
  const report = await read(feed);
  expect(report).toMatchObject({ state: 'COMPLETE', read: 300, added: 300 - refused, refused, withdrawn: 0 });
  expect(feed.asked).toEqual(['/services?page=4', '/services?page=5', '/services?page=6']);
  expect((await servicesOf(feed)).size).toBe(300 - refused);
});

test('What a run saw before it was cut short is not withdrawn when it goes on', async () => {
  const feed = await aFeed(makeServices(60, 62).rows, { perPage: 20 });
  await read(feed);
  feed.rows.splice(50, 1);
  await expect(read(feed, { onProgress: dieAfter(40) })).rejects.toThrow(CutShort);
  await aMinuteLater();
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', withdrawn: 1 });
});

test('A run that was cut short days ago begins anew', async () => {
  const feed = await aFeed(makeServices(60, 63).rows, { perPage: 20 });
  await expect(read(feed, { onProgress: dieAfter(40) })).rejects.toThrow(CutShort);
  await theTruth(
    `update feed_run set started_at = started_at - interval '2 days', touched_at = touched_at - interval '2 days' where state = 'RUNNING'`,
  );
  feed.asked.length = 0;
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', read: 60 });
  expect(feed.asked[0]).toBe('/services?page=1');
  const states = await theTruth<{ state: string; problems: string[] }>(
    'select r.state, r.problems from feed_run r join feed_source s on s.id = r.source_id where s.address = $1 order by r.id',
    [feed.url],
  );
  expect(states.map(({ state }) => state)).toEqual(['FAILED', 'COMPLETE']);
  expect(states[0]!.problems).toEqual(['it was cut short']);
});

test('Two at once: one reads, the other is told so', async () => {
  const feed = await aFeed(makeServices(60, 64).rows, { perPage: 20, latency: 50 });
  const both = await Promise.allSettled([read(feed), read(feed)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

const changes = { mode: 'CHANGES' } as const;
const backdate = () => theTruth(`update feed_run set started_at = now() - interval '1 day' where state = 'COMPLETE'`);

test('A feed that tells what changed is asked for that alone, and nothing is withdrawn by it', async () => {
  const feed = await aFeed(makeServices(60, 65).rows);
  await read(feed);
  await backdate();
  feed.rows[4] = { ...feed.rows[4], name: 'Seated yoga', last_modified: new Date().toISOString() };
  feed.rows.splice(10, 1);
  feed.asked.length = 0;
  expect(await read(feed, changes)).toMatchObject({ state: 'COMPLETE', read: 1, changed: 1, withdrawn: 0 });
  expect(feed.asked[0]).toMatch(/^\/services\?page=1&modified_after=20/);
  expect(await read(feed)).toMatchObject({ withdrawn: 1 });
});

test('A feed that ignores the question shows all, and what it no longer shows is withdrawn', async () => {
  const feed = await aFeed(makeServices(60, 66).rows, { ignores: ['modified_after'], shallow: true });
  await read(feed);
  await backdate();
  const hydrated = feed.asked.length;
  feed.rows[4] = { ...feed.rows[4], name: 'Seated yoga', last_modified: new Date().toISOString() };
  feed.rows.splice(10, 1);
  const report = await read(feed, changes);
  expect(report).toMatchObject({ state: 'COMPLETE', changed: 1, withdrawn: 1 });
  expect(feed.asked.length - hydrated, 'of those as they were, their own pages are not asked for').toBeLessThan(6);
});
