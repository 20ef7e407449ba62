import { expect, test } from 'vitest';
import { isPublicAddress } from '@kith/api/directory/feeds/fetching/public-address';
import { makeServices } from '../../../testkit/feed-server/feed-services.js';
import { aFeed, read } from './feed-runs.js';

test('Without leave, nothing in a private network is asked', async () => {
  const feed = await aFeed(makeServices(10, 41).rows);
  const { port } = new URL(feed.url);
  const names = [feed.url, `http://localhost:${port}/v3`, `http://[::1]:${port}/v3`, `http://2130706433:${port}/v3`];
  for (const url of [...names, `http://[::ffff:127.0.0.1]:${port}/v3`, `http://0.0.0.0:${port}/v3`]) {
    const report = await read({ url }, { allowPrivate: false });
    expect(report, url).toMatchObject({ state: 'FAILED', read: 0 });
    expect(report.problems[0], url).toContain('lies in a private network');
  }
  expect(feed.asked).toEqual([]);
});

test('Leave for one feed is none for where it leads to', async () => {
  const inside = await aFeed(makeServices(10, 42).rows);
  const feed = await aFeed(makeServices(10, 43).rows);
  for (const redirect of [
    `${inside.url}/services`,
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/hostname',
    'gopher://127.0.0.1/',
  ]) {
    feed.mishap('/services?page=1', { redirect });
    const report = await read(feed);
    expect(report, redirect).toMatchObject({ state: 'FAILED', read: 0 });
    expect(report.problems[0], redirect).toMatch(/lies in a private network|is no address of a web page/);
  }
  expect(inside.asked).toEqual([]);
});

test('A feed may lead to another place of its own, though not without end', async () => {
  const feed = await aFeed(makeServices(10, 44).rows);
  feed.mishap('/services?page=1', { redirect: '/v3/services?page=1' });
  expect(await read(feed)).toMatchObject({ state: 'COMPLETE', added: 10 });
  const round = Array.from({ length: 10 }, () => ({ redirect: '/v3/services?page=1' }));
  feed.mishap('/services?page=1', ...round);
  expect(await read(feed)).toMatchObject({
    state: 'FAILED',
    problems: ['it leads from one address to another without end'],
  });
});

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1%eth0', false],
  ['fc00::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['example.org', false],
])('Whether %s is public: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is);
});
