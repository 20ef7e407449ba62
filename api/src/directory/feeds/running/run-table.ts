import { londonDate } from '@kith/nhs';
import { csvBatches } from '../csv/csv-batches.js';
import { bytesInMemory } from '../csv/csv-bytes.js';
import { openCsv, type CsvTable } from '../csv/csv-file.js';
import { beginRun, RunUnderWay } from './begin-run.js';
import { beginTable, eraseTable, readTableBytes, type DueTable } from './due-tables.js';
import { givenRow } from './given-row.js';
import { run, type Reading, type RunOptions } from './run-feed.js';
import type { InUnit, RunReport } from './run-writer.js';

async function countRows(table: CsvTable): Promise<number> {
  let rows = 0;
  for await (const _ of table.rows()) rows += 1;
  return rows;
}

/**
 * Imports a table that was sent, and erases it. A run that was cut short goes on behind the rows that it has stored.
 * Throws RunUnderWay when somebody else reads it, RunInterrupted when it is told to end.
 */
export async function runTable(
  inUnit: InUnit,
  due: DueTable,
  { now, signal }: Pick<RunOptions, 'now' | 'signal'>,
): Promise<RunReport> {
  const { id, source, map, withdraw } = due;
  const begin: Reading['begin'] = async (unit) => {
    const begun = await beginRun(unit, source.id, { mode: 'FULL', resumable: (runId) => runId === due.runId });
    if (!(await beginTable(unit, id, begun.runId))) throw new RunUnderWay('This table has been read meanwhile.');
    return begun;
  };
  const of = { sourceId: source.id, today: londonDate(now()) };
  const read: Reading['read'] = async (writer, { nextPage }) => {
    const table = await openCsv(bytesInMemory(await inUnit((unit) => readTableBytes(unit, id))));
    const inAll = await countRows(table);
    let [page, done] = [0, 0];
    for await (const rows of csvBatches(table, map, source.name)) {
      signal?.throwIfAborted();
      page += 1;
      const from = done;
      done += rows.length;
      if (page < nextPage) continue;
      const given = rows.map((row, index) => givenRow(row, from + index + 1, of));
      await writer.store(given, { nextPage: page + 1, inAll });
    }
    return { all: true };
  };
  const options = { withdraw: withdraw ? ('EVEN_MOST' as const) : ('NONE' as const), ...(signal && { signal }) };
  const report = await run(inUnit, source, options, { begin, read });
  await inUnit((unit) => eraseTable(unit, id));
  return report;
}
