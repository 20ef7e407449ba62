import { expect, test } from 'vitest';
import { kith } from '../../../testkit/kith.js';
import { asVersionOne, makeServices } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';
import { aFeed, read, remarksOf, servicesOf } from './feed-runs.js';

test('Five thousand services with all quirks are read by one command, and once more without a change', async () => {
  const { rows, refused } = makeServices(5_000, 1);
  const feed = await aFeed(rows);
  const good = 5_000 - refused;
  const [first] = await kith('import', 'services', feed.url, '--allow-private');
  expect(first).toMatch(
    new RegExp(
      `^5,000 read: ${good.toLocaleString('en-GB')} added, 0 changed, 0 unchanged, 0 withdrawn, ${refused} refused`,
    ),
  );
  const services = await servicesOf(feed);
  expect(services.size).toBe(good);
  const [again] = await kith('import', 'services', feed.url, '--allow-private');
  expect(again).toContain(
    `0 added, 0 changed, ${good.toLocaleString('en-GB')} unchanged, 0 withdrawn, ${refused} refused`,
  );
  expect(await servicesOf(feed)).toEqual(services);
  expect(await theTruth('select 1 from listing_version')).toEqual([]);
  const texts = [...services.values()].map(({ description, name }) => `${name} ${description}`).join();
  expect(texts).not.toMatch(/<script|onerror|<b>/);
}, 120_000);

test('A feed of 1.0, with ids that are no UUIDs, gives as much', async () => {
  const { rows, refused } = makeServices(600, 2);
  const feed = await aFeed(asVersionOne(rows), { version: '1.0' });
  const report = await read(feed);
  expect(report).toMatchObject({ state: 'COMPLETE', read: 600, added: 600 - refused, refused });
  const [service] = [...(await servicesOf(feed)).values()];
  expect(service).toMatchObject({
    external_id: 'svc-000000',
    schedule: expect.stringContaining('10am to 12 noon') as string,
  });
  expect(service!.id).toMatch(/^.{14}5/);
  expect(await read(feed)).toMatchObject({ added: 0, changed: 0, unchanged: 600 - refused });
});

test('Each row that stays out has a reason, and what was put right a note', async () => {
  const feed = await aFeed(makeServices(300, 3).rows);
  const report = await read(feed);
  const remarks = await remarksOf(report);
  const reasons = remarks.filter(({ outcome }) => outcome === 'REFUSED').map(({ notes }) => notes.join());
  expect(new Set(reasons)).toEqual(
    new Set([
      'it has no name',
      'it does not say which organisation offers it',
      'it has no id, by which it could be found again',
      'its parts are nested more than 25 deep',
      'another service with this id stands before it',
    ]),
  );
  const notes = remarks.flatMap((row) => (row.outcome === 'ADDED' ? row.notes : []));
  for (const words of ['would close', 'overlap', 'would end', 'cut to', 'no UK postcode', 'no address of a web page']) {
    expect(notes.join('\n')).toContain(words);
  }
  expect(remarks.find(({ outcome }) => outcome === 'REFUSED')?.place).toBe(50);
});

test('What changes in the feed changes here, and makes a version', async () => {
  const feed = await aFeed(makeServices(30, 4).rows);
  await read(feed);
  feed.rows[5] = { ...feed.rows[5], name: 'Seated yoga' };
  expect(await read(feed)).toMatchObject({ changed: 1, unchanged: 29 });
  const service = (await servicesOf(feed)).get(String(feed.rows[5]['id']))!;
  expect(service).toMatchObject({ name: 'Seated yoga', version: 2 });
  const [kept] = await theTruth<{ by: string; name: string }>(
    `select replaced_by_name as by, listing->'card'->>'name' as name from listing_version where service_id = $1`,
    [service.id],
  );
  expect(kept).toEqual({ by: feed.url, name: expect.stringContaining(' 5') as string });
});

test('The words of a feed stand for needs, and what an editor makes of them stays', async () => {
  const feed = await aFeed(makeServices(40, 5).rows);
  await read(feed);
  const terms = await theTruth<{ name: string; needs: string[] }>(
    'select name, needs from taxonomy_term order by name',
  );
  expect(terms).toContainEqual({ name: 'Money advice', needs: ['MONEY'] });
  await theTruth(`update taxonomy_term set needs = '{HOUSING}' where name = 'Money advice'`);
  await read(feed);
  const advised = feed.rows.filter((row) => JSON.stringify(row['attributes']).includes('Money advice'));
  const services = await servicesOf(feed);
  const needs = advised.map((row) => services.get(String(row['id']))!.needs);
  expect(needs.length).toBeGreaterThan(3);
  for (const each of needs) expect(each).toEqual(['HOUSING']);
});
