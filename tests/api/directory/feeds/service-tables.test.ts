import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../testkit/actors.js';
import { kith } from '../../../testkit/kith.js';
import * as tables from '../../../testkit/service-tables.js';
import { everything } from '../../../testkit/truth.js';
import { asAnEditor, held, imported, previewOf, servicesOf, theEditor } from './table-runs.js';

asAnEditor();
let editor: Actor;
beforeAll(() => {
  editor = theEditor();
});

const table = `Service name,Provider,Postcode,Telephone,E-mail,Days,Times,Cost,Categories,Colour
Chair yoga,Tidewell Trust,NE30 1AA,0191 498 0123,yoga@example.org,"Monday, Thursday",10am-12pm,£3,Loneliness,red
Debt clinic,Money Matters,ne29 1ab,,not an address,Tue,2-4pm,Free,Debt,
,Nobody,NE30 1AA,,,,,,,
Orphan,,NE30 1AA,,,,,,,
Debt clinic,Money Matters,NE30 1AA,,,,,,,
`;

describe('A table in the portal', () => {
  test('is understood by its headings, previewed, imported and found; the same again changes nothing', async () => {
    const id = await tables.sendTable(editor, 'Coast Council', table);
    const { columns, ...how } = await tables.columnsOf(editor, id);
    expect(how).toEqual({ unreadable: null, encoding: 'UTF-8', separator: 'commas' });
    expect(columns).toContainEqual({ heading: 'Colour', examples: ['red'], says: null });
    expect(columns[0]).toEqual({ heading: 'Service name', examples: ['Chair yoga', 'Debt clinic'], says: 'NAME' });
    const before = await everything();
    const preview = await previewOf(id);
    expect(preview).toMatchObject({ unreadable: null, rows: 5, checked: 5, added: 2, differing: 0, same: 0 });
    expect(preview).toMatchObject({ refused: 3, missing: 0 });
    expect(preview.refusals).toEqual([
      { place: 3, name: null, reason: 'it has no name' },
      { place: 4, name: 'Orphan', reason: 'it does not say which organisation offers it' },
      { place: 5, name: 'Debt clinic', reason: 'another service with this id stands before it' },
    ]);
    expect(preview.first[0]).toMatchObject({ place: 1, name: 'Chair yoga', organisation: 'Tidewell Trust' });
    expect(preview.first[0]!.facts).toEqual(expect.arrayContaining(['NE30', '£3', '0191 498 0123']));
    expect(preview.first[1]!.notes).toEqual([expect.stringContaining('is no e-mail address')]);
    expect(await everything()).toBe(before);

    const run = await imported('Coast Council', table);
    expect(run).toMatchObject({ state: 'COMPLETE', rowsRead: 5, rowsInAll: 5, added: 2, refused: 3, problems: [] });
    expect(await servicesOf('Coast Council')).toMatchObject([
      { name: 'Chair yoga', phone: '0191 498 0123', outcode: 'NE30', cost: '£3', organisation: 'Tidewell Trust' },
      { name: 'Debt clinic', email: null, outcode: 'NE29', organisation: 'Money Matters' },
    ]);
    await expect.poll(held).toEqual([]);
    const again = await tables.sendTable(editor, 'Coast Council', table);
    expect(await previewOf(again)).toMatchObject({ added: 0, differing: 0, same: 2, refused: 3, missing: 0 });
    expect(await imported('Coast Council', table)).toMatchObject({ added: 0, changed: 0, unchanged: 2, withdrawn: 0 });
  });

  test('withdraws what it does not hold only if its editor says so, who is told how many', async () => {
    await imported('Shrinking', 'Name,Phone\nQuoits,0191 498 0123\nBells,\nChoir,\n');
    const smaller = 'Name,Phone\nQuoits,0191 498 0124\n';
    const id = await tables.sendTable(editor, 'Shrinking', smaller);
    expect(await previewOf(id)).toMatchObject({ added: 0, differing: 1, same: 0, missing: 2 });
    expect(await imported('Shrinking', smaller)).toMatchObject({ state: 'COMPLETE', changed: 1, withdrawn: 0 });
    expect(await imported('Shrinking', smaller, { withdraw: true })).toMatchObject({ unchanged: 1, withdrawn: 2 });
    const after = await tables.sendTable(editor, 'Shrinking', smaller);
    expect(await previewOf(after)).toMatchObject({ same: 1, missing: 0 });
  });

  test('is read as its editor says, and the next one of that name as the last', async () => {
    const content = 'Caption;Whose\nQuoits;The green\n';
    const id = await tables.sendTable(editor, 'Odd headings', content);
    expect(await tables.columnsOf(editor, id)).toMatchObject({ separator: 'semicolons' });
    expect(await previewOf(id)).toMatchObject({ unreadable: expect.stringContaining('No column says') as string });
    expect(await tables.mapTable(editor, id)).toMatchObject({ fields: [{ field: 'says.0' }] });
    expect(await tables.mapTable(editor, id, { Caption: 'NAME', Whose: 'NAME' })).toMatchObject({
      fields: [{ field: 'says.1', message: expect.stringContaining('Caption') as string }],
    });
    expect(await tables.importTable(editor, id)).toMatchObject({ __typename: 'InvalidInput' });
    const map = { Caption: 'NAME', Whose: 'ORGANISATION' };
    expect(await imported('Odd headings', content, { map })).toMatchObject({ added: 1 });
    expect(await imported('Odd headings', content)).toMatchObject({ added: 0, unchanged: 1 });
  });

  test.each([
    ['a quotation mark that is never closed', 'Name\n"Quoits\nBells\n', 'never closed'],
    ['one heading twice', 'Name,Name\nQuoits,Bells\n', 'two of its columns are headed'],
    ['a row without end', `Name\n${'x'.repeat(2 * 1024 * 1024)}\n`, 'longer than 1 MB'],
    ['no headings', '\n\n\n', 'no row of headings'],
    ['the pages of a workbook', 'PK\u0003\u0004 sheet1.xml', 'save it as CSV'],
  ])('with %s says so', async (_, content, reason) => {
    const id = await tables.sendTable(editor, 'Broken', content);
    expect(await previewOf(id)).toMatchObject({
      unreadable: expect.stringContaining(reason) as string,
      rows: 0,
      first: [],
    });
  });
});

const written =
  'Activity;Anbieter;PLZ;Notizen\r\nCafé “Zur Mühle”;Küche;NE30 1AA\r\n"Tea; and 6"" cakes";Küche;NE30 1AA\r\nQuoits of 6" or 8";Küche;NE30 1AA\r\n';
const encoded: [string, string, Buffer][] = [
  ['UTF-8 with a mark', 'UTF-8', Buffer.from(`\ufeff${written}`)],
  [
    'Windows-1252',
    'Windows-1252',
    Buffer.from(
      written.replace(/[“”]/g, (sign) => (sign === '“' ? '\x93' : '\x94')),
      'latin1',
    ),
  ],
  ['UTF-16', 'UTF-16', Buffer.from(`\ufeff${written}`, 'utf16le')],
  // Signs that lie across two pieces.
  ['several pieces', 'UTF-8', Buffer.from(`${written}${`Ä;Küche;NE30 1AA;${'Ä'.repeat(1_000)}\r\n`.repeat(70)}`)],
];

test.each(encoded)('A table in %s says in the portal what it says by command', async (how, encoding, content) => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-table-'));
  try {
    const [file, map] = [join(folder, 'table.csv'), join(folder, 'map.json')];
    await writeFile(file, content);
    await writeFile(map, '{"organisation": "Anbieter", "postcode": "PLZ"}');
    await kith('import', 'csv', file, '--source', `Command ${how}`, '--map', map);
  } finally {
    await rm(folder, { recursive: true });
  }
  const source = `Portal ${how}`;
  const id = await tables.sendTable(editor, source, content);
  expect(await tables.columnsOf(editor, id)).toMatchObject({ encoding, separator: 'semicolons' });
  await imported(source, content, { map: { Anbieter: 'ORGANISATION', PLZ: 'POSTCODE' } });
  const rows = await servicesOf(source);
  expect(rows.map(({ name }) => name)).toContain('Café “Zur Mühle”');
  expect(rows).toEqual(await servicesOf(`Command ${how}`));
});
