import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { JSONParser } from '@streamparser/json';
import { FeedUnreadable } from '../fetching/feed-unreadable.js';
import type { Hydrated } from '../fetching/hydrate.js';
import { isRaw } from '../reading/raw.js';

/** Most bytes of one service. Real ones have some ten thousand. */
const mostOfOne = 1024 * 1024;

/** Bytes of a file after which its services are stored, however few they are. */
const mostAtOnce = 4 * 1024 * 1024;

/** Where services stand in a document: a list, a page of a feed of either version, or under a name of their own. */
const places = ['$.contents.*', '$.content.*', '$.services.*'];
const listNames = ['contents', 'content', 'services'];

const tooLarge = `it is larger than ${mostOfOne / 1024 / 1024} MB`;

interface Shape {
  /** One service on each line, as against one document. */
  lines: boolean;
  /** Whether the document is a list itself. */
  list: boolean;
}

/** Tells by the beginning of a file how it is written. */
async function shapeOf(file: string): Promise<Shape> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostOfOne), 0, mostOfOne, 0);
    const head = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
    if (head === '') throw new FeedUnreadable('it is empty');
    if (!/^[[{]/.test(head)) throw new FeedUnreadable('it holds no JSON');
    return { lines: isService(head.split('\n', 1)[0]!), list: head.startsWith('[') };
  } finally {
    await handle.close();
  }
}

function isService(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isRaw(value) && ('id' in value || 'name' in value) && !listNames.some((name) => name in value);
  } catch {
    return false;
  }
}

function parseLine(line: string): Hydrated {
  try {
    const row: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return { row, whole: row };
  } catch {
    return { row: null, problem: 'it is no JSON' };
  }
}

/** The rows of a file with one on each line; what is wrong with one line is no matter to the others. */
async function* rowsOnLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Hydrated> {
  let parts: Buffer[] = [];
  let length = 0;
  const line = (): Hydrated | null => {
    const text = length > mostOfOne ? '' : Buffer.concat(parts).toString('utf8').trim();
    const row = length > mostOfOne ? { row: null, problem: tooLarge } : text === '' ? null : parseLine(text);
    [parts, length] = [[], 0];
    return row;
  };
  const take = (part: Buffer) => {
    length += part.length;
    if (length <= mostOfOne) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      const row = line();
      if (row) yield row;
    }
    take(chunk.subarray(from));
  }
  const last = line();
  if (last) yield last;
}

/** The rows of one document. Throws FeedUnreadable where it breaks off, after those before. */
async function* rowsOfDocument(stream: AsyncIterable<Buffer>, list: boolean): AsyncGenerator<Hydrated> {
  const parser = new JSONParser({ paths: list ? ['$.*'] : places, keepStack: false });
  let found: unknown[] = [];
  let since = 0;
  parser.onValue = ({ value }) => {
    found.push(value);
    since = 0;
  };
  let broken: Error | undefined;
  parser.onError = (error) => (broken ??= error);
  for await (const chunk of stream) {
    since += chunk.length;
    parser.write(chunk);
    for (const row of found) yield { row, whole: row };
    found = [];
    if (broken) break;
    if (since > mostOfOne) throw new FeedUnreadable(`one of its services is too large: ${tooLarge}`);
  }
  if (broken || !parser.isEnded) throw new FeedUnreadable('it is cut short, or no JSON from there on');
}

/** A small file that holds one service and nothing else, such as an example of the standard. */
async function oneService(file: string): Promise<Hydrated[]> {
  if ((await stat(file)).size > mostOfOne) return [];
  const row = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, '')) as unknown;
  return isRaw(row) && 'id' in row && 'name' in row ? [{ row, whole: row }] : [];
}

/**
 * The services of a file, so many at a time, however large it is: one on each line, a list, a page of a feed, or one
 * alone. Throws FeedUnreadable when it is none of these, and where it breaks off.
 */
export async function* readJsonFile(file: string, size: number): AsyncGenerator<Hydrated[]> {
  const { lines, list } = await shapeOf(file);
  const stream = createReadStream(file);
  const rows = lines ? rowsOnLines(stream) : rowsOfDocument(stream, list);
  let batch: Hydrated[] = [];
  let [any, from] = [false, 0];
  let broken: Error | undefined;
  try {
    for await (const row of rows) {
      any = true;
      // A few large ones weigh as much as many small ones.
      if (batch.push(row) === size || stream.bytesRead - from > mostAtOnce) {
        yield batch;
        batch = [];
        from = stream.bytesRead;
      }
    }
  } catch (error) {
    broken = error as Error;
  }
  if (!any && broken === undefined && !list) batch = await oneService(file);
  if (!any && !list && batch.length === 0) broken ??= new FeedUnreadable('it holds no services');
  if (batch.length > 0) yield batch;
  if (broken !== undefined) throw broken;
}
