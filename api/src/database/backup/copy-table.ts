import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { CopiedTable } from './manifest.js';
import { selectAll, type BackupTable } from './tables.js';

const lineEnd = 0x0a;

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineEnd); at >= 0; at = chunk.indexOf(lineEnd, at + 1)) lines += 1;
  return lines;
}

/** Reads a table's rows as COPY writes them, chunk by chunk; returns what the manifest says of it. */
export async function* copyTable(client: Client, table: BackupTable): AsyncGenerator<Buffer, CopiedTable> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of client.query(copyTo(`copy (${selectAll(table)}) to stdout`))) {
    hash.update(chunk as Buffer);
    // A line is a row: line ends within a value are written as \n.
    rows += linesIn(chunk as Buffer);
    yield chunk as Buffer;
  }
  return { name: table.name, columns: table.columns, rows, sha256: hash.digest('hex') };
}

/** What the manifest would say of a table as it stands now. */
export async function describeTable(client: Client, table: BackupTable): Promise<CopiedTable> {
  const copy = copyTable(client, table);
  for (;;) {
    const { done, value } = await copy.next();
    if (done) return value;
  }
}
