import { randomUUID } from 'node:crypto';
import type { GraphAs } from './test.js';

/** A column that nobody would guess, one that is none, and rows that cannot be taken. */
export const table = [
  'Service name;Anbieter;Postcode;Telephone;Days;Times;Cost;Colour',
  'Marble club;The Marble Trust;AB10 1AA;0191 498 0123;Mon;2-4pm;£1;red',
  'Evening marbles;The Marble Trust;AB10 1AA;0191 498 0123;Thu;6-8pm;Free;blue',
  ';The Marble Trust;AB10 1AA;;;;;',
  'Marbles for nobody;;AB10 1AA;;;;;',
].join('\n');

/** A table that was sent, and not imported. */
export async function aTable(graphAs: GraphAs): Promise<{ table: string }> {
  const graph = await graphAs('directory');
  const [size, bytes] = [Buffer.byteLength(table), Buffer.from(table).toString('base64')];
  const named = { sourceName: 'Walked table', idempotencyKey: randomUUID() };
  const { beginServiceTable } = await graph.page<{ beginServiceTable: { id: string } }>('BeginTable', {
    ...named,
    size,
  });
  const { id } = beginServiceTable;
  await graph.page('SendTablePiece', { id, place: 0, bytes });
  return { table: id };
}
