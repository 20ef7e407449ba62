import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kith } from '../../../testkit/kith.js';
import { everything, theTruth } from '../../../testkit/truth.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `table-${(files += 1)}.csv`);
  await writeFile(path, content);
  return path;
}

const csv = (path: string, source: string, ...more: string[]) =>
  kith('import', 'csv', path, '--source', source, ...more);

const servicesOf = (source: string) =>
  theTruth<Record<string, unknown>>(
    `select s.name, s.phone, s.email, s.schedule, s.cost, s.outcode, s.minimum_age, s.needs, s.status, s.referral_route as route,
       o.name as organisation, s.version
     from service s join feed_record r on r.service_id = s.id join feed_source f on f.id = r.source_id
       join organisation o on o.id = s.organisation_id where f.name = $1 order by s.name`,
    [source],
  );

const table = `Service name,Provider,Postcode,Telephone,E-mail,Days,Times,Cost,Categories,Min age,Colour
Chair yoga,Tidewell Trust,NE30 1AA,0191 498 0123,yoga@example.org,"Monday, Thursday",10am-12pm,£3,Physical activity;Loneliness,55,red
Debt clinic,Money Matters,ne29 1ab,,not an address,Tue,2-4pm,Free,Debt,,
,Nobody,NE30 1AA,,,,,,,,
Orphan,,NE30 1AA,,,,,,,,
`;

test('A table is read by its headings, repeated without doubles, and changed and withdrawn from by the next one', async () => {
  const path = await file(table);
  const said = await csv(path, 'Tidewell table');
  expect(said).toContain('name: "Service name"');
  expect(said).toContain('Not used: "Colour"');
  expect(said.join('\n')).toContain('4 read: 2 added, 0 changed, 0 unchanged, 0 withdrawn, 2 refused');
  expect(await servicesOf('Tidewell table')).toEqual([
    {
      name: 'Chair yoga',
      phone: '0191 498 0123',
      email: 'yoga@example.org',
      schedule: expect.stringContaining('10am to 12 noon') as string,
      cost: '£3',
      outcode: 'NE30',
      minimum_age: 55,
      needs: expect.arrayContaining(['LONELINESS', 'PHYSICAL_ACTIVITY']) as string[],
      status: 'ACTIVE',
      route: 'SIGNPOST',
      organisation: 'Tidewell Trust',
      version: 1,
    },
    expect.objectContaining({ name: 'Debt clinic', email: null, outcode: 'NE29', organisation: 'Money Matters' }),
  ]);
  const reasons = await theTruth<{ place: number; notes: string[] }>(
    `select place, notes from feed_run_row where outcome = 'REFUSED' order by place`,
  );
  expect(reasons).toEqual([
    { place: 3, notes: ['it has no name'] },
    { place: 4, notes: ['it does not say which organisation offers it'] },
  ]);
  expect((await csv(path, 'Tidewell table')).join('\n')).toContain('0 added, 0 changed, 2 unchanged, 0 withdrawn');
  const next = await file(table.replace('£3', '£4').replace(/^Debt.*\n/m, ''));
  expect((await csv(next, 'Tidewell table')).join('\n')).toContain('0 added, 1 changed, 0 unchanged, 1 withdrawn');
});

const written =
  'Activity;Anbieter;PLZ\r\nCafé “Zur Mühle”;Küche;NE30 1AA\r\n"Tea; and 6"" cakes";Küche;NE30 1AA\r\nQuoits of 6" or 8";Küche;NE30 1AA\r\n';
const latin = Buffer.from(
  written.replace(/[“”]/g, (sign) => (sign === '“' ? '\x93' : '\x94')),
  'latin1',
);
const encoded: [string, string | Buffer][] = [
  ['UTF-8 with a mark', `\ufeff${written}`],
  ['Windows-1252', latin],
  ['UTF-16', Buffer.from(`\ufeff${written}`, 'utf16le')],
  ['UTF-8 with tabs', written.replaceAll(';', '\t').replace('Tea\t', 'Tea;')],
];

test.each(encoded)('A table in %s says the same', async (how, content) => {
  const source = `Table in ${how}`;
  const map = await file('{"organisation": "Anbieter", "postcode": "PLZ"}');
  expect((await csv(await file(content), source, '--map', map)).join('\n')).toContain('3 read: 3 added');
  expect((await servicesOf(source)).map(({ name }) => name)).toEqual([
    'Café “Zur Mühle”',
    'Quoits of 6" or 8"',
    'Tea; and 6" cakes',
  ]);
});

test('What columns say is remembered with the source', async () => {
  const path = await file('Caption,Whose\nQuoits,The green\n');
  await expect(csv(path, 'Remembered')).rejects.toThrow('No column says what a service is called');
  const map = await file('{"name": "Caption", "organisation": "Whose"}');
  await csv(path, 'Remembered', '--map', map);
  expect((await csv(path, 'Remembered')).join('\n')).toContain('1 read: 0 added, 0 changed, 1 unchanged');
});

test('A column that names rows keeps a service that is renamed', async () => {
  await csv(await file('ID,Name,Organisation\n7,Quoits,The green\n'), 'Keyed');
  const renamed = await csv(await file('ID,Name,Organisation\n7,Evening quoits,The green\n'), 'Keyed');
  expect(renamed.join('\n')).toContain('0 added, 1 changed');
});

test('A preview shows rows as they would stand and every refused one, and changes nothing', async () => {
  const before = await everything();
  const said = await csv(await file(table), 'Only looked at', '--preview');
  expect(said.join('\n')).toContain('Row 1: Chair yoga\n    Tidewell Trust · ');
  expect(said.join('\n')).toContain('note: e-mail: "not an address" is no e-mail address, and was left out');
  expect(said.at(-1)).toBe('4 rows: 2 would be taken, 2 refused. Nothing was imported.');
  expect(await everything()).toEqual(before);
});

const broken: [string, string, string][] = [
  ['nothing in it', '', 'it is empty'],
  ['a quotation mark that is never closed', 'Name\n"Quoits\nBells\n', 'never closed'],
  ['one heading twice', 'Name,Name\nQuoits,Bells\n', 'two of its columns are headed "Name"'],
  ['a row without end', `Name\n${'x'.repeat(2 * 1024 * 1024)}\n`, 'longer than 1 MB'],
  ['too many columns', `Name,${Array.from({ length: 300 }, (_, n) => `c${n}`).join(',')}\nQuoits\n`, 'more than 200'],
];

test.each(broken)('A table with %s is refused, and what was there stays', async (_, content, reason) => {
  await csv(await file('Name\nQuoits\nBells\n'), 'Broken later');
  await expect(csv(await file(content), 'Broken later')).rejects.toThrow('could not be read');
  await expect(csv(await file(content), 'Broken later', '--preview')).rejects.toThrow(reason);
  expect((await servicesOf('Broken later')).map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
});

test('A map that names what is not there is told so', async () => {
  const path = await file('Name\nQuoits\n');
  await expect(csv(path, 'Maps', '--map', await file('{"nam": "Name"}'))).rejects.toThrow('names "nam"');
  await expect(csv(path, 'Maps', '--map', await file('{"name": "Nmae"}'))).rejects.toThrow('the columns are "Name"');
  await expect(csv(path, 'Maps', '--map', await file('name'))).rejects.toThrow('holds no JSON');
  await expect(csv(path, 'Maps', '--map', 'nowhere.json')).rejects.toThrow('There is no file nowhere.json');
  await expect(kith('import', 'csv', path)).rejects.toThrow('This is no command');
});
