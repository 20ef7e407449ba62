import { isRaw, type Raw } from '../reading/raw.js';
import { hasParts } from '../reading/version-one.js';
import type { FeedClient } from './feed-client.js';
import { FeedUnreadable } from './feed-unreadable.js';
import { addressOfServices } from './read-pages.js';

const atOnce = 4;

/** A row of a list with all that the feed says of it, or why that could not be had. */
export type Hydrated = { row: unknown; whole: unknown } | { row: unknown; problem: string };

async function hydrate(client: FeedClient, base: URL, row: Raw): Promise<Hydrated> {
  try {
    const whole = await client.json(addressOfServices(base, `/${encodeURIComponent(String(row['id']))}`));
    if (isRaw(whole) && String(whole['id']) === String(row['id'])) return { row, whole };
    return { row, problem: 'its own page shows something else' };
  } catch (error) {
    if (error instanceof FeedUnreadable) return { row, problem: `its own page could not be read: ${error.message}` };
    throw error;
  }
}

const isShallow = (row: unknown): row is Raw =>
  isRaw(row) && !hasParts(row) && (typeof row['id'] === 'string' || typeof row['id'] === 'number');

/** Asks for the services of which the list gives only the name and little more, a few at a time; keeps the order. */
export async function hydrateRows(client: FeedClient, base: URL, rows: readonly unknown[]): Promise<Hydrated[]> {
  const results: Hydrated[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < rows.length; at = next++) {
      const row = rows[at];
      results[at] = isShallow(row) ? await hydrate(client, base, row) : { row, whole: row };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
