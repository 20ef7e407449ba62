import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** The bytes of a table, wherever they lie; they may be read more than once. */
export interface CsvBytes {
  size: number;
  /** All of them from the beginning, in pieces. */
  read(): AsyncIterable<Buffer>;
}

export async function bytesOfFile(file: string): Promise<CsvBytes> {
  const { size } = await stat(file);
  return { size, read: () => createReadStream(file) };
}

/** As much as is read of a file at once, so that whoever else waits gets a turn. */
const piece = 64 * 1024;

export const bytesInMemory = (all: Buffer): CsvBytes => ({
  size: all.length,
  async *read() {
    for (let from = 0; from < all.length; from += piece) yield await Promise.resolve(all.subarray(from, from + piece));
  },
});
