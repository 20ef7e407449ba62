import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kith } from '../../../testkit/kith.js';
import { asVersionOne, makeServices } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-feeds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const shapes = {
  list: (rows: object[]) => JSON.stringify(rows),
  'page of 3.0': (rows: object[]) => JSON.stringify({ total_items: rows.length, contents: rows }, null, 2),
  'page of 1.0': (rows: object[]) => `\ufeff${JSON.stringify({ content: asVersionOne(rows as never), first: true })}`,
  lines: (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n'),
  'lines of Windows': (rows: object[]) => `${rows.map((row) => JSON.stringify(row)).join('\r\n\r\n')}\r\n`,
};

test.each(Object.keys(shapes) as (keyof typeof shapes)[])('Services are read from a %s', async (shape) => {
  const seed = 71 + Object.keys(shapes).indexOf(shape);
  const { rows, refused } = makeServices(300, seed);
  const [said] = await kith('import', 'services', await file(`${shape}.json`, shapes[shape](rows)));
  expect(said).toContain(`300 read: ${300 - refused} added, 0 changed, 0 unchanged, 0 withdrawn, ${refused} refused`);
});

test('A later file of the same source changes and withdraws', async () => {
  const { rows } = makeServices(20, 81);
  await kith('import', 'services', await file('october.json', shapes.list(rows)), '--source', 'Tidewell Council');
  const later = rows.slice(1).map((row, index) => (index === 0 ? { ...row, name: 'Seated yoga' } : row));
  const [said] = await kith('import', 'services', await file('november.json', shapes.list(later)), '--source', 'Tidewell Council'); // prettier-ignore
  expect(said).toContain('19 read: 0 added, 1 changed, 18 unchanged, 1 withdrawn');
});

test('A line that is no JSON stays out alone; a list that breaks off is read so far, and withdraws nothing', async () => {
  const rows = makeServices(20, 82).rows.map((row) => JSON.stringify(row));
  const lines = await file('lines.ndjson', [...rows.slice(0, 10), '{"id": "x", "na', ...rows.slice(10)].join('\n'));
  const [said] = await kith('import', 'services', lines);
  expect(said).toContain('21 read: 20 added, 0 changed, 0 unchanged, 0 withdrawn, 1 refused');
  const list = `[${makeServices(600, 83)
    .rows.map((row) => JSON.stringify(row))
    .join()}]`;
  const whole = await file('list.json', list);
  await kith('import', 'services', whole);
  await writeFile(whole, list.slice(0, list.length * 0.7));
  await expect(kith('import', 'services', whole)).rejects.toThrow(
    'list.json could not be read whole; nothing was withdrawn.',
  );
  const [run] = await theTruth<{ problems: string[]; withdrawn: number }>(
    'select problems, withdrawn from feed_run order by id desc limit 1',
  );
  expect(run).toMatchObject({ withdrawn: 0 });
  expect(run!.problems[0]).toMatch(/^After 4\d\d services: it is cut short, or no JSON from there on$/);
});

test.each([
  ['empty.json', '', 'it is empty'],
  ['page.html', '<html></html>', 'it holds no JSON'],
  ['other.json', '{"a": {"b": 1}}', 'it holds no services'],
  ['giant.json', `[{"id": "1", "name": "${'x'.repeat(3_000_000)}"}]`, 'one of its services is too large'],
])('%s is refused', async (name, text, reason) => {
  await expect(kith('import', 'services', await file(name, text))).rejects.toThrow(`${name} could not be read.`);
  const [run] = await theTruth<{ problems: string[] }>('select problems from feed_run order by id desc limit 1');
  expect(run!.problems[0]).toContain(reason);
});

test('What is neither a file nor an address, and options of other commands, are told apart', async () => {
  await expect(kith('import', 'services', join(folder, 'none.json'))).rejects.toThrow('There is no file');
  await expect(kith('invite', 'a@example.org', 'LINK_WORKER', 'x', '--withdraw')).rejects.toThrow(
    '--withdraw goes with import only.',
  );
});

const standard = ['../../../../../shared', '../../../../../../shared', '../../../../../../../shared']
  .map((up) => join(import.meta.dirname, up, 'standards/oruk-3.0'))
  .find(existsSync);

test.runIf(standard)('The examples of Open Referral UK 3.0 are read', async () => {
  for (const example of readdirSync(standard!).filter((name) => name.startsWith('example-'))) {
    for (const name of ['service_full.json', 'service_list.json']) {
      const [said] = await kith('import', 'services', join(standard!, example, name), '--source', 'Examples');
      expect(said, `${example}/${name}`).toMatch(/^1 read: .* 0 withdrawn, 0 refused/);
    }
  }
  const [service] = await theTruth<{ name: string; schedule: string; terms: unknown[] }>(
    `select s.name, l.terms from service s join service_listing l on l.service_id = s.id
     where s.id = 'ac148810-d857-441c-9679-408f346de14b'`,
  );
  expect(service).toMatchObject({ name: 'Community Counselling' });
});
