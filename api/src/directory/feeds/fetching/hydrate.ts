import { isRaw, type Raw } from '../reading/raw.js';
import { hasParts } from '../reading/version-one.js';
import type { FeedClient } from './feed-client.js';
import { FeedUnreadable } from './feed-unreadable.js';
import { addressOfServices } from './read-pages.js';

const atOnce = 4;
/** So many in a row that fail are no accident: waiting for each of thousands would take days. */
const mostInARow = 20;

/** How many own pages in a row could not be read, for the whole of a run. */
export interface Streak {
  failed: number;
}

/** A row of a list with all that the feed says of it, or why that could not be had. */
export type Hydrated = { row: unknown; whole: unknown } | { row: unknown; problem: string };

async function hydrate(client: FeedClient, base: URL, row: Raw, streak: Streak): Promise<Hydrated> {
  if (streak.failed >= mostInARow)
    return { row, problem: 'its own page was not asked for, since those before it failed' };
  try {
    const whole = await client.json(addressOfServices(base, `/${encodeURIComponent(String(row['id']))}`));
    streak.failed = 0;
    if (isRaw(whole) && String(whole['id']) === String(row['id'])) return { row, whole };
    return { row, problem: 'its own page shows something else' };
  } catch (error) {
    if (!(error instanceof FeedUnreadable)) throw error;
    streak.failed += 1;
    return { row, problem: `its own page could not be read: ${error.message}` };
  }
}

const isShallow = (row: unknown): row is Raw =>
  isRaw(row) && !hasParts(row) && (typeof row['id'] === 'string' || typeof row['id'] === 'number');

/** Asks for the services of which the list gives only the name and little more, a few at a time; keeps the order. */
export async function hydrateRows(
  client: FeedClient,
  base: URL,
  rows: readonly unknown[],
  streak: Streak,
): Promise<Hydrated[]> {
  const results: Hydrated[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < rows.length; at = next++) {
      const row = rows[at];
      results[at] = isShallow(row) ? await hydrate(client, base, row, streak) : { row, whole: row };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
