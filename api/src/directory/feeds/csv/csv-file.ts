import { pipeline, Readable, Transform } from 'node:stream';
import { parse } from 'csv-parse';
import { FeedUnreadable } from '../fetching/feed-unreadable.js';
import type { CsvBytes } from './csv-bytes.js';

const mostBytes = 200 * 1024 * 1024;
const mostOfOne = 1024 * 1024;
export const mostColumns = 200;
const headLength = 64 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface CsvTable {
  headings: string[];
  encoding: Encoding;
  /** What stands between columns: a comma, semicolon, tab or stroke. */
  delimiter: string;
  /** The rows below the headings, each as long as it is in the file. */
  rows(): AsyncGenerator<string[]>;
}

/** How workbooks of spreadsheet programs begin: those of today, and older ones. */
const workbooks = [Buffer.from('PK\u0003\u0004'), Buffer.from('d0cf11e0', 'hex')];

async function mustBeText(bytes: CsvBytes): Promise<void> {
  for await (const chunk of bytes.read()) {
    if (!workbooks.some((start) => chunk.subarray(0, start.length).equals(start))) return;
    throw new FeedUnreadable('it is a workbook and no table in text; open it in its program and save it as CSV');
  }
}

/** What a file is written in: UTF-8 if all of it can be that, else what Windows writes in Western Europe. */
async function encodingOf(bytes: CsvBytes): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of bytes.read()) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      first = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function decoded(bytes: CsvBytes, encoding: Encoding): Readable {
  const decoder = new TextDecoder(encoding);
  const asText = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  // What goes wrong is thrown by whoever reads the text.
  return pipeline(Readable.from(bytes.read(), { objectMode: false }), asText, () => undefined);
}

/** What stands between columns: whichever of the usual signs the first line has most of, outside of quotation marks. */
function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const times = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

async function headOf(bytes: CsvBytes, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let head = '';
  for await (const chunk of bytes.read()) {
    head += decoder.decode(chunk, { stream: true });
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

function inWords(error: unknown): unknown {
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FeedUnreadable(`a quotation mark is opened and never closed; the file ends in line ${lines}`);
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new FeedUnreadable(`the row at line ${lines} is longer than 1 MB; a quotation mark may be open`);
  }
  return code?.startsWith('CSV_') ? new FeedUnreadable(`it is no table from line ${lines} on`) : error;
}

/** Opens a table. Throws FeedUnreadable when it is none, is too large, or has the same heading twice. */
export async function openCsv(bytes: CsvBytes): Promise<CsvTable> {
  const { size } = bytes;
  if (size === 0) throw new FeedUnreadable('it is empty');
  if (size > mostBytes) throw new FeedUnreadable(`it is larger than ${mostBytes / 1024 / 1024} MB`);
  await mustBeText(bytes);
  const encoding = await encodingOf(bytes);
  const delimiter = delimiterOf(await headOf(bytes, encoding));
  async function* records(): AsyncGenerator<string[]> {
    const parser = parse({
      delimiter,
      // A sign in the middle of a text is a sign: people write 6" and "so-called" as they are.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: mostOfOne,
    });
    try {
      yield* pipeline(decoded(bytes, encoding), parser, () => undefined) as AsyncIterable<string[]>;
    } catch (error) {
      throw inWords(error);
    }
  }
  const first = await records().next();
  const headings = first.done ? [] : first.value.map((heading) => heading.trim());
  checkHeadings(headings);
  async function* rows() {
    let isHeading = true;
    for await (const record of records()) {
      if (!isHeading) yield record;
      isHeading = false;
    }
  }
  return { headings, encoding, delimiter, rows };
}

function checkHeadings(headings: readonly string[]): void {
  if (headings.length === 0) throw new FeedUnreadable('it has no row of headings');
  if (headings.length > mostColumns) throw new FeedUnreadable(`it has more than ${mostColumns} columns`);
  const named = headings.filter((heading) => heading !== '');
  const twice = named.find((heading, index) => named.indexOf(heading) !== index);
  if (twice !== undefined) throw new FeedUnreadable(`two of its columns are headed "${twice}"`);
}
