import { expect, test } from 'vitest';
import { kith } from '../../../testkit/kith.js';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, servicesOf } from './feed-runs.js';

const tomorrow = () =>
  theTruth(
    `with due as (update feed_source set next_run_at = next_run_at - interval '25 hours' returning id)
     update feed_run set started_at = started_at - interval '25 hours'`,
  );

test('A feed that is read each day is asked for changes, and for everything after a week', async () => {
  const feed = await aFeed(makeServices(30, 91).rows);
  const broken = await aFeed(makeServices(30, 92).rows);
  await kith('import', 'services', broken.url, '--allow-private', '--daily');
  await kith('import', 'services', feed.url, '--allow-private', '--daily');
  expect(await kith('import', 'due')).toEqual(['0 feeds are to be read.']);
  await tomorrow();
  await broken.close();
  feed.rows[2] = { ...feed.rows[2], name: 'Seated yoga', last_modified: new Date().toISOString() };
  feed.asked.length = 0;
  const name = broken.url.replace('http://', '');
  await expect(kith('import', 'due')).rejects.toThrow(`Not read whole: ${name}.`);
  expect(feed.asked[0]).toContain('modified_after=');
  expect((await servicesOf(feed)).get(String(feed.rows[2]['id']))?.name).toBe('Seated yoga');
  expect(await kith('import', 'due')).toEqual(['0 feeds are to be read.']);
  await theTruth(`update feed_source set last_full_at = now() - interval '8 days'`);
  await tomorrow();
  feed.asked.length = 0;
  await expect(kith('import', 'due')).rejects.toThrow('Not read whole');
  expect(feed.asked[0]).not.toContain('modified_after=');
}, 60_000);

test('A feed is read daily until somebody says otherwise, and a file never is', async () => {
  const feed = await aFeed(makeServices(5, 93).rows);
  await kith('import', 'services', feed.url, '--allow-private', '--daily');
  await kith('import', 'services', feed.url);
  const planned = () =>
    theTruth('select next_run_at is not null as daily from feed_source where address = $1', [feed.url]);
  expect(await planned()).toEqual([{ daily: true }]);
  await kith('import', 'services', feed.url, '--no-daily');
  expect(await planned()).toEqual([{ daily: false }]);
  await expect(kith('import', 'services', import.meta.filename, '--daily')).rejects.toThrow('A file cannot be read');
});
