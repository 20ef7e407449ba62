import { expect, test } from 'vitest';
import { csvBatches, csvJudge } from './csv-batches.js';
import { bytesInMemory } from './csv-bytes.js';
import { openCsv } from './csv-file.js';

const of = { sourceId: '01a00000-0000-7000-8000-00000000000a', today: '2026-11-23' };

test('a row whose id another one has is refused, unless it says the same', async () => {
  const table = await openCsv(bytesInMemory(Buffer.from('Name,Cost\nQuoits,£2\nQuoits,£2\nQuoits,£3\nBells,\n')));
  const judge = csvJudge(of);
  const judged: (string | null)[] = [];
  for await (const rows of csvBatches(table, { name: 'Name', cost: 'Cost' }, 'Tidewell Council')) {
    for (const row of rows) {
      const given = judge(row);
      judged.push('refused' in given ? `${given.place}: ${given.refused}` : given.read.listing.card.name);
    }
  }
  expect(judged).toEqual(['Quoits', 'Quoits', '3: another service with this id stands before it', 'Bells']);
});

test('rows come some at a time, and all of them', async () => {
  const rows = Array.from({ length: 230 }, (_, row) => `Quoits ${row}\n`).join('');
  const table = await openCsv(bytesInMemory(Buffer.from(`Name\n${rows}`)));
  const sizes: number[] = [];
  for await (const some of csvBatches(table, { name: 'Name' }, 'Tidewell Council')) sizes.push(some.length);
  expect(sizes).toEqual([100, 100, 30]);
});

test('what lies across two pieces of a file is read as one', async () => {
  const text = `Name,Notes\nCafé,${'ä'.repeat(70_000)}\nBells,\n`;
  const { rows } = await openCsv(bytesInMemory(Buffer.from(text)));
  const names: (string | undefined)[] = [];
  for await (const [name, notes] of rows()) names.push(`${name} ${notes?.length}`);
  expect(names).toEqual(['Café 70000', 'Bells 0']);
});
