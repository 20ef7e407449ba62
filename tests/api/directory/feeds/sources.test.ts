import { findOrAddSource, readDaily, readDueSources } from '@kith/api/directory/feeds/running/feed-sources';
import { FeedRunner } from '@kith/api/directory/feeds/running/feed-runner';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { directoryEditor, signedInAs, systemAdministrator, type Actor } from '../../../testkit/actors.js';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import type { FeedServer } from '../../../testkit/feed-server/feed-server.js';
import { aKey } from '../../../testkit/ids.js';
import { dataAs, runAs } from '../../../testkit/run.js';
import { everything, theTruth } from '../../../testkit/truth.js';
import { aFeed, servicesOf } from './feed-runs.js';

let editor: Actor;
beforeAll(async () => {
  editor = await signedInAs(directoryEditor());
});

const inUnit = <T>(work: Parameters<typeof inTheSystem<T>>[1]) => inTheSystem('read feeds', work);
const runners: FeedRunner[] = [];
const errors: unknown[] = [];

/** An instance that reads feeds, as each process of the API does. */
function anInstance(): FeedRunner {
  const onError = (error: unknown) => errors.push(error);
  const runner = new FeedRunner({ inUnit, now: () => new Date(), onError, pause: 20, limits: { pause: 5 } });
  runners.push(runner);
  return runner;
}
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  expect(errors).toEqual([]);
});

interface Source {
  id: string;
  name: string;
  version: number;
  daily: boolean;
  wantedMode: string | null;
  viewerCanRead: boolean;
  lastRun: {
    id: string;
    state: string;
    rowsRead: number;
    rowsInAll: number | null;
    refused: number;
    problems: string[];
  } | null;
}

const shape = `id name address daily wantedMode viewerCanRead addedByName version
  lastRun { id state mode rowsRead rowsInAll added refused problems }`;
const asked = `query Source($id: ID!) { feedSource(id: $id) { ${shape} } }`;
const result = `__typename ... on FeedSource { ${shape} }
  ... on InvalidInput { fields { field message } }`;
const add = `mutation Add($name: String!, $address: String!, $daily: Boolean!, $key: String!) {
  addFeedSource(name: $name, address: $address, daily: $daily, idempotencyKey: $key) { ${result} } }`;
const change = `mutation Change($id: ID!, $version: Int!, $name: String!, $daily: Boolean!) {
  changeFeedSource(id: $id, expectedVersion: $version, name: $name, daily: $daily) {
    ${result} ... on FeedSourceChanged { currentVersion } } }`;
const ask = `mutation Read($id: ID!, $mode: FeedRunMode!) { readFeedSource(id: $id, mode: $mode) { ${result} } }`;

const sourceAs = async (actor: Actor, id: string) =>
  (await dataAs<{ feedSource: Source }>(actor, asked, { id })).feedSource;
type Added = { addFeedSource: Source & { __typename: string; fields?: object[] } };
const adds = async (name: string, address: string, daily = true) =>
  (await dataAs<Added>(editor, add, { name, address, daily, key: aKey() })).addFeedSource;

/** A feed of the tests, which lie in a private network: the operator has let it. */
const connected = async (feed: FeedServer, name = feed.url): Promise<string> => {
  const { id } = await inUnit((unit) => findOrAddSource(unit, { name, address: feed.url, allowPrivate: true }));
  return id;
};

async function settled(id: string): Promise<Source> {
  for (let turn = 0; turn < 500; turn += 1) {
    const source = await sourceAs(editor, id);
    if (source.wantedMode === null && source.lastRun && source.lastRun.state !== 'RUNNING') return source;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The run has not ended.');
}

describe('A source', () => {
  test('is connected by a directory editor, once, and is about to be read', async () => {
    const added = await adds(' Tidewell Council ', 'https://feed.example.invalid/v3/');
    expect(added).toMatchObject({
      __typename: 'FeedSource',
      name: 'Tidewell Council',
      address: 'https://feed.example.invalid/v3',
      daily: true,
      wantedMode: 'FULL',
      viewerCanRead: false,
      lastRun: null,
      addedByName: editor.name,
    });
    await theTruth('update feed_source set wanted_mode = null');
    expect(await adds('Tidewell Council', 'HTTPS://feed.example.invalid/v3#top')).toEqual({
      __typename: 'InvalidInput',
      fields: [
        { field: 'name', message: expect.stringContaining('Another source') as string },
        { field: 'address', message: 'This feed is connected already, as Tidewell Council.' },
      ],
    });
  });

  test.each([
    'council',
    'ftp://council.example/feed',
    'javascript:alert(1)',
    'http://127.0.0.1:4000/v3',
    'http://[::1]/v3',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:5432/',
    'http://2130706433/v3',
    'https://kith@council.example/v3',
    '',
  ])('is not connected at %j', async (address) => {
    const before = await everything();
    const { __typename, fields } = await adds(`Feed at ${address}`, address);
    expect(__typename).toBe('InvalidInput');
    expect(fields).toMatchObject([{ field: 'address' }]);
    expect(await everything()).toEqual(before);
  });

  test('is named anew and read each day, unless somebody else was faster', async () => {
    const id = await connected(await aFeed([]), 'Before');
    const changed = await dataAs(editor, change, { id, version: 1, name: 'After', daily: true });
    expect(changed).toMatchObject({ changeFeedSource: { name: 'After', daily: true, version: 2 } });
    expect(await dataAs(editor, change, { id, version: 1, name: 'Late', daily: false })).toEqual({
      changeFeedSource: { __typename: 'FeedSourceChanged', currentVersion: 2 },
    });
    expect(await dataAs(editor, change, { id, version: 2, name: ' ', daily: false })).toMatchObject({
      changeFeedSource: { fields: [{ field: 'name' }] },
    });
  });

  test('of files has nothing to be read by itself', async () => {
    const { id } = await inUnit((unit) =>
      findOrAddSource(unit, { name: 'A file', address: null, allowPrivate: false }),
    );
    expect(await sourceAs(editor, id)).toMatchObject({ viewerCanRead: false });
    expect(await dataAs(editor, ask, { id, mode: 'FULL' })).toMatchObject({ readFeedSource: { fields: [{}] } });
    expect(await dataAs(editor, change, { id, version: 1, name: 'A file', daily: true })).toMatchObject({
      changeFeedSource: { fields: [{ field: 'daily' }] },
    });
  });

  test('is nobody’s but the directory editors’', async () => {
    const id = await connected(await aFeed([]));
    const administrator = await signedInAs(systemAdministrator());
    const documents: [string, object][] = [
      [asked, { id }],
      ['query All { feedSources { edges { node { id } } } }', {}],
      ['query Runs($id: ID!) { feedRuns(sourceId: $id) { edges { node { id } } } }', { id }],
      ['query Run($id: ID!) { feedRun(id: $id) { id } }', { id }],
      ['query Rows($id: ID!) { feedRunRows(runId: $id, outcome: REFUSED) { edges { node { id } } } }', { id }],
      [add, { name: 'Mine', address: 'https://mine.example.invalid', daily: false, key: aKey() }],
      [change, { id, version: 1, name: 'Mine', daily: false }],
      [ask, { id, mode: 'FULL' }],
    ];
    const before = await everything();
    for (const [document, variables] of documents) {
      const { errors: told } = await runAs(administrator, document, { ...variables });
      expect([document, ...told.map(({ extensions }) => extensions?.code)]).toEqual([document, 'FORBIDDEN']);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('The program', () => {
  test('reads a feed that somebody asks for, and reports on it row by row', async () => {
    const { rows, refused } = makeServices(120, 200);
    const feed = await aFeed(rows);
    const id = await connected(feed);
    anInstance();
    expect(await dataAs(editor, ask, { id, mode: 'FULL' })).toMatchObject({ readFeedSource: { viewerCanRead: false } });
    const { lastRun, viewerCanRead } = await settled(id);
    expect(viewerCanRead).toBe(true);
    expect(lastRun).toMatchObject({ state: 'COMPLETE', rowsRead: 120, rowsInAll: 120, refused });
    type Rows = { feedRunRows: { edges: { node: { outcome: string; notes: string[] } }[] } };
    const rowsOf = `query Rows($id: ID!) { feedRunRows(runId: $id, outcome: REFUSED, first: 100) {
      edges { node { place name outcome notes serviceId } } } }`;
    const { feedRunRows } = await dataAs<Rows>(editor, rowsOf, { id: lastRun!.id });
    expect(feedRunRows.edges).toHaveLength(refused);
    const reasons = feedRunRows.edges.map(({ node }) => node.notes.join());
    for (const reason of reasons) expect(reason).toMatch(/^(it|its|another) /);
    // What is blank is no name that anybody could look for.
    const nameless = feedRunRows.edges[reasons.indexOf('it has no name')];
    expect(nameless?.node).toMatchObject({ name: null, serviceId: null });
    const runs = `query Runs($id: ID!) { feedRuns(sourceId: $id) { edges { node { id state } } } }`;
    expect(await dataAs(editor, runs, { id })).toEqual({
      feedRuns: { edges: [{ node: { id: lastRun!.id, state: 'COMPLETE' } }] },
    });
  });

  test('reads a feed each day, for changes alone, and plans the next day before it begins', async () => {
    const feed = await aFeed(makeServices(20, 201).rows);
    const id = await connected(feed);
    await inUnit((unit) => readDaily(unit, id, true));
    await theTruth(
      `update feed_source set next_run_at = now() - interval '1 minute', last_full_at = now() where id = $1`,
      [id],
    );
    anInstance();
    await settled(id);
    const [planned] = await theTruth<{ ahead: boolean }>(
      `select next_run_at > now() + interval '23 hours' as ahead from feed_source where id = $1`,
      [id],
    );
    expect(planned).toEqual({ ahead: true });
    expect(feed.asked.filter((path) => path.startsWith('/services?page=1'))).toHaveLength(1);
  });

  test('does not ask a private network for a feed that was connected in the portal', async () => {
    const feed = await aFeed(makeServices(5, 202).rows);
    const { id } = await adds('Rebinding', 'http://public.example.invalid/v3', false);
    await theTruth('update feed_source set address = $2 where id = $1', [id, feed.url]);
    anInstance();
    const { lastRun } = await settled(id);
    expect(lastRun).toMatchObject({ state: 'FAILED', problems: [expect.stringContaining('private network')] });
    expect(feed.asked).toEqual([]);
  });

  test('of several instances reads a source once, and what one left behind goes on with another', async () => {
    const { rows, refused } = makeServices(400, 203);
    const feed = await aFeed(rows, { latency: 60 });
    const id = await connected(feed);
    for (let instance = 0; instance < 3; instance += 1) anInstance();
    await dataAs(editor, ask, { id, mode: 'FULL' });
    while (feed.asked.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(
      (await inUnit(readDueSources)).map((due) => due.id),
      'it holds up no other',
    ).not.toContain(id);
    while (feed.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    const { lastRun } = await sourceAs(editor, id);
    expect(lastRun).toMatchObject({ state: 'RUNNING' });
    anInstance();
    anInstance();
    expect((await settled(id)).lastRun).toMatchObject({ id: lastRun!.id, state: 'COMPLETE', rowsRead: 400 });
    expect((await servicesOf(feed)).size).toBe(400 - refused);
    expect(await theTruth('select 1 from feed_run where source_id = $1', [id])).toHaveLength(1);
    // Nothing was asked for by two at once; a page that was under way when the instance ended is asked for again.
    expect(feed.asked.length).toBeLessThanOrEqual(7);
  });
});
