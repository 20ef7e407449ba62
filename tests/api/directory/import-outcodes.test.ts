import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kith } from '../../testkit/kith.js';
import { theTruth } from '../../testkit/truth.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-outcodes-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  const [said] = await kith('import', 'outcodes', path);
  return said!;
}

const stored = () => theTruth('select code, latitude, longitude from outcode order by code');

test('Outward postcodes come from JSON, and a second time only what differs', async () => {
  const json = { NE29: [55.009, -1.47, 'North Tyneside'], NE30: [55.03, -1.44], X: [55, -1], NE31: 'nowhere' };
  expect(await load('a.json', JSON.stringify(json))).toBe('2 outward postcodes: 2 added, 0 changed, 0 unchanged');
  expect(await load('b.json', JSON.stringify({ ...json, NE30: [55.04, -1.44] }))).toBe(
    '2 outward postcodes: 0 added, 1 changed, 1 unchanged',
  );
  expect(await stored()).toEqual([
    { code: 'NE29', latitude: 55.009, longitude: -1.47 },
    { code: 'NE30', latitude: 55.04, longitude: -1.44 },
  ]);
});

test('Of the postcodes of ONS the middle is taken, in either form of the file', async () => {
  const directory = [
    'pcd,pcd2,pcds,oslaua,lat,long',
    '"NE321AA","NE32 1AA","NE32 1AA","E08000023",55.00,-1.50',
    '"NE321AB","NE32 1AB","NE32 1AB","E08000023",55.02,-1.48',
    '"GY1 1AA","GY1  1AA","GY1 1AA","L99999999",99.999999,0.000000',
    '"NE331AA","NE33 1AA","NE33 1AA","E08000023",,',
  ].join('\r\n');
  expect(await load('onspd.csv', `\ufeff${directory}`)).toBe('1 outward postcodes: 1 added, 0 changed, 0 unchanged');
  expect((await stored()).at(-1)).toEqual({ code: 'NE32', latitude: 55.01, longitude: -1.49 });
  const lookup = 'PCD7,PCD8,PCDS,LAT,LONG\nNE341AA,NE34 1AA,NE34 1AA,54.98,-1.41\n';
  expect(await load('nspl.csv', lookup)).toContain('1 added');
});

test('A file of something else is refused', async () => {
  await expect(load('c.csv', 'name,place\na,b\n')).rejects.toThrow('It has no column pcds or pcd');
  await expect(load('d.json', '[1, 2]')).rejects.toThrow('holds no outward postcodes');
  await expect(load('e.json', '{"NE30": ')).rejects.toThrow('cannot be read');
});

const all = ['../../../../shared', '../../../../../shared']
  .map((up) => join(import.meta.dirname, up, 'data/uk-outcodes.json'))
  .find(existsSync);

test.runIf(all)('Those of the whole kingdom are loaded', async () => {
  const [said] = await kith('import', 'outcodes', all!);
  expect(said).toMatch(/^2,856 outward postcodes: /);
});
