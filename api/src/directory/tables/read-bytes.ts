import { bytesInMemory } from '../feeds/csv/csv-bytes.js';
import { openCsv, type CsvTable } from '../feeds/csv/csv-file.js';
import { FeedUnreadable } from '../feeds/fetching/feed-unreadable.js';

/** Opens a table that was sent. Throws FeedUnreadable when it is none, or has not arrived whole. */
export function openTable(bytes: Buffer | null, size: number): Promise<CsvTable> {
  if (bytes?.length !== size) throw new FeedUnreadable('not all of it has arrived; send it again');
  return openCsv(bytesInMemory(bytes));
}

/** Why a table cannot be read, as a sentence; rethrows what is no fault of the table. */
export function unreadableWords(error: unknown): string {
  if (error instanceof FeedUnreadable) return `This table could not be read: ${error.message}.`;
  throw error;
}
