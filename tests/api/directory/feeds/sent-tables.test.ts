import { readDueTable } from '@kith/api/directory/feeds/running/due-tables';
import { beforeAll, describe, expect, test } from 'vitest';
import { coordinator, directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { aKey, uuidv7 } from '../../../testkit/ids.js';
import { dataAs, runAs } from '../../../testkit/run.js';
import * as tables from '../../../testkit/service-tables.js';
import { theTruth } from '../../../testkit/truth.js';
import {
  anInstance,
  asAnEditor,
  endInstances,
  held,
  inUnit,
  previewOf,
  settled,
  sourceOf,
  theEditor,
} from './table-runs.js';

asAnEditor();
let editor: Actor;
beforeAll(() => {
  editor = theEditor();
});

describe('A table', () => {
  test('of the name of a feed, without a name, empty or too large is refused, and nothing is kept', async () => {
    await theTruth(
      `insert into feed_source (id, name, address, added_at, added_by_name)
       values ($1, 'A feed', 'https://feed.example.invalid', now(), 'Ewa Dodd')`,
      [uuidv7()],
    );
    await theTruth('delete from service_table');
    expect(await tables.beginTable(editor, 'A feed', 9)).toMatchObject({ fields: [{ field: 'sourceName' }] });
    expect(await tables.beginTable(editor, '  ', 0)).toMatchObject({
      fields: [{ field: 'sourceName' }, { field: 'size', message: expect.stringContaining('empty') as string }],
    });
    for (const size of [-1, 5 * 1024 * 1024 + 1, 2_147_483_647]) {
      expect(await tables.beginTable(editor, 'Large', size)).toMatchObject({ fields: [{ field: 'size' }] });
    }
    expect(await theTruth('select from service_table')).toEqual([]);
  });

  test('of which a piece is missing, or is none of it, is not read', async () => {
    const { id } = await tables.beginTable(editor, 'Half', tables.pieceBytes + 7);
    const whole = Buffer.alloc(tables.pieceBytes, 'x').toString('base64');
    const bad: [number, string][] = [
      [0, 'Zm9v'],
      [1, Buffer.from('12345678').toString('base64')],
      [1, 'not base 64!'],
      [1, ''],
      [2, 'Zm9v'],
      [-1, whole],
      [2_147_483_647, whole],
      [0, `${whole.slice(0, -4)}!!!!`],
    ];
    for (const [place, bytes] of bad) {
      const { errors: told } = await runAs(editor, tables.pieceDocument, { id, place, bytes });
      expect([place, bytes.slice(0, 12), told[0]?.extensions?.code]).toEqual([
        place,
        bytes.slice(0, 12),
        'BAD_USER_INPUT',
      ]);
    }
    const tooLong = { id, place: 0, bytes: `${whole}AAAA` };
    expect(await dataAs(editor, tables.pieceDocument, tooLong)).toMatchObject({
      sendServiceTablePiece: { fields: [{ field: 'bytes' }] },
    });
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await dataAs(editor, tables.pieceDocument, { id, place: 0, bytes: whole })).toMatchObject({
        sendServiceTablePiece: { received: tables.pieceBytes },
      });
    }
    const unfinished = { unreadable: expect.stringContaining('not all of it has arrived') as string };
    expect(await tables.columnsOf(editor, id)).toMatchObject({ ...unfinished, columns: [] });
    expect(await previewOf(id)).toMatchObject(unfinished);
    expect(await tables.importTable(editor, id)).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('A table that was sent', () => {
  test('is its editor’s alone, and nobody’s but directory editors’', async () => {
    const id = await tables.sendTable(editor, 'Private', 'Name\nQuoits\n');
    await tables.mapTable(editor, id);
    const colleague = await signedInAs({ ...directoryEditor(), at: editor.organisation });
    const other = await signedInAs({ ...coordinator(), at: editor.organisation });
    const bytes = Buffer.from('Name\nQuoits\n').toString('base64');
    const documents: [string, object][] = [
      ['query Table($id: ID!) { serviceTable(id: $id) { id } }', { id }],
      ['query Columns($id: ID!) { serviceTableColumns(id: $id) { unreadable } }', { id }],
      ['query Preview($id: ID!) { serviceTablePreview(id: $id) { rows } }', { id }],
      [tables.pieceDocument, { id, place: 0, bytes }],
      [tables.mapDocument, { id, says: ['NAME'] }],
      [tables.importDocument, { id, withdraw: false, key: aKey() }],
    ];
    const state = () =>
      theTruth('select t.*, p.bytes from service_table t join service_table_piece p on table_id = id');
    const before = await state();
    for (const [who, code] of [
      [colleague, 'NOT_FOUND'],
      [other, 'FORBIDDEN'],
    ] as const) {
      for (const [document, variables] of documents) {
        const { errors: said } = await runAs(who, document, { ...variables });
        expect([document, ...said.map(({ extensions }) => extensions?.code)]).toEqual([document, code]);
      }
    }
    const { errors: said } = await runAs(other, tables.beginDocument, { sourceName: 'X', size: 9, key: aKey() });
    expect(said[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await state()).toEqual(before);
  });

  test('gives way when five others follow it, and is erased after a day', async () => {
    const ids: string[] = [];
    for (let sent = 0; sent < 6; sent += 1) ids.push(await tables.sendTable(editor, `No ${sent}`, 'Name\nQuoits\n'));
    const find = 'select id from service_table where membership_id = $1 order by begun_at';
    const left = await theTruth<{ id: string }>(find, [editor.membershipId]);
    expect(left.map(({ id }) => id)).toEqual(ids.slice(1));
    const first = { id: ids[0] };
    const { errors: gone } = await runAs(editor, 'query Table($id: ID!) { serviceTable(id: $id) { id } }', first);
    expect(gone[0]?.extensions?.code).toBe('NOT_FOUND');
    const second = ids[5]!;
    const older = `update service_table set begun_at = now() - $1::interval where id = $2`;
    await theTruth(older, ['23 hours', second]);
    anInstance();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await theTruth('select from service_table where id = $1', [second])).toHaveLength(1);
    await theTruth(older, ['25 hours', second]);
    await expect.poll(() => theTruth('select from service_table where id = $1', [second])).toEqual([]);
  });

  test('is read once; while it waits or is read, no other goes into its source', async () => {
    const id = await tables.sendTable(editor, 'Busy', 'Name\nQuoits\n');
    await tables.mapTable(editor, id);
    const asked = await tables.importTable(editor, id);
    expect(asked).toMatchObject({ __typename: 'FeedSource', wantedMode: 'FULL', viewerCanRead: false });
    const { errors: gone } = await runAs(editor, tables.importDocument, { id, withdraw: false, key: aKey() });
    expect(gone[0]?.extensions?.code).toBe('NOT_FOUND');
    const other = await signedInAs(directoryEditor());
    const theirs = await tables.sendTable(other, 'Busy', 'Name\nBells\n');
    await tables.mapTable(other, theirs);
    expect(await tables.importTable(other, theirs)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining('is being read') as string,
    });
    for (let instance = 0; instance < 3; instance += 1) anInstance();
    await settled(asked.id);
    expect(await theTruth('select from feed_run where source_id = $1', [asked.id])).toHaveLength(1);
    expect(await tables.importTable(other, theirs)).toMatchObject({ __typename: 'FeedSource' });
    await settled(asked.id);
  });

  test('goes on with the next instance where one has left it', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => `${uuidv7()},0191 498 ${1000 + row}`);
    const id = await tables.sendTable(editor, 'Long', `Name,Phone\n${rows.join('\n')}\n`);
    await tables.mapTable(editor, id);
    anInstance();
    const asked = await tables.importTable(editor, id);
    while (((await sourceOf(asked.id)).lastRun?.rowsRead ?? 0) < 100) await new Promise((done) => setTimeout(done, 5));
    await endInstances();
    const { lastRun } = await sourceOf(asked.id);
    expect(lastRun).toMatchObject({ state: 'RUNNING', rowsInAll: 400 });
    expect(lastRun!.rowsRead).toBeLessThan(400);
    expect((await inUnit(readDueTable))?.runId).toBe(lastRun!.id);
    anInstance();
    expect(await settled(asked.id)).toMatchObject({ id: lastRun!.id, state: 'COMPLETE', rowsRead: 400, added: 400 });
    await expect.poll(held).toEqual([]);
  });
});
