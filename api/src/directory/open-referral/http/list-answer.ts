import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { KithError } from '../../../platform/errors.js';
import type { Json } from '../map/field-map.js';
import type { Query, Row, Reader } from '../query/reader.js';
import type { Streams } from './streams.js';

/** An id before all others. */
const begin = '00000000-0000-0000-0000-000000000000';

/** The id of a row that was the last, or one before all others. */
export const idIn = (row: Row | undefined, name: string): string => (row?.[name] as string | undefined) ?? begin;

const patience = { tries: 10, between: 1_000 };

/** Who has read half of a list would have to begin anew: for them a moment without a database is waited out. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = patience.tries; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      const busy = error instanceof KithError && error.extensions['code'] === 'SERVICE_UNAVAILABLE';
      if (!busy || left === 0) throw error;
      await sleep(patience.between);
    }
  }
}

/** Reads a list to its end, some rows at a time; `next` asks for those after a row, or for the first ones. */
export async function* allRows(
  reader: Reader,
  next: (after: Row | undefined) => Query,
  size: number,
): AsyncGenerator<Row[]> {
  let after: Row | undefined;
  for (;;) {
    const [rows = []] = await (after ? patiently(() => reader.read(next(after))) : reader.read(next(after)));
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1);
  }
}

/** The same for rows that are told apart by their id. */
export const allRowsById = (
  reader: Reader,
  idName: string,
  size: number,
  next: (after: string, limit: number) => Query,
): AsyncGenerator<Row[]> => allRows(reader, (after) => next(idIn(after, idName), size), size);

async function* lines(batches: AsyncIterable<Row[]>, write: (row: Row) => Json): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(write(row))}\n`).join('');
}

/** Answers with a list as NDJSON: each row a line, all of them, without pages. */
export const sendLines = (
  streams: Streams,
  reply: FastifyReply,
  batches: AsyncIterable<Row[]>,
  write: (row: Row) => Json,
): Readable | string => streams.open(reply, 'application/x-ndjson; charset=utf-8', lines(batches, write));
