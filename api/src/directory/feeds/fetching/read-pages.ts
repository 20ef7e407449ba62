import { isRaw, type Raw } from '../reading/raw.js';
import type { FeedClient } from './feed-client.js';
import { FeedUnreadable } from './feed-unreadable.js';

const perPage = 100;
const mostPages = 20_000;

/** A page of a feed's list of services, or why it could not be read. */
export type FeedPage = { page: number } & ({ rows: readonly unknown[]; total: number | null } | { problem: string });

/** Where the list of a feed stands, whether its own address or that of the list was given. */
export function addressOfServices(base: URL, path = ''): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/(services\/?)?$/, '')}/services${path}`;
  return url;
}

function addressOfPage(base: URL, page: number, modifiedAfter: Date | null): URL {
  const url = addressOfServices(base);
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(perPage));
  if (modifiedAfter) url.searchParams.set('modified_after', modifiedAfter.toISOString());
  return url;
}

/** The rows of a page, under whichever of the usual names they stand. */
function rowsOf(body: unknown): readonly unknown[] {
  const list = isRaw(body) ? [body['contents'], body['content'], body['services']].find(Array.isArray) : body;
  if (!Array.isArray(list)) throw new FeedUnreadable('it holds no list of services');
  return list as unknown[];
}

const countIn = (body: Raw, ...names: readonly string[]): number | null => {
  const found = names.map((name) => Number(body[name])).find((count) => Number.isInteger(count) && count > 0);
  return found ?? null;
};

const idsOf = (rows: readonly unknown[]): string => JSON.stringify(rows.map((row) => (isRaw(row) ? row['id'] : null)));

/**
 * The pages of a feed one after another. Many a feed leaves out or makes up how many there are: so the list ends where
 * it says so, or with a page without rows, or with one that is the same as the page before. After three pages in a row
 * that could not be read it is given up. Throws FeedUnreadable when not even the first can be read.
 */
export async function* readPages(
  client: FeedClient,
  { base, from, modifiedAfter }: { base: URL; from: number; modifiedAfter: Date | null },
): AsyncGenerator<FeedPage> {
  let [before, pages, failed]: [string | null, number | null, number] = [null, null, 0];
  for (let page = from; page <= mostPages; page += 1) {
    try {
      const json = await client.json(addressOfPage(base, page, modifiedAfter));
      const rows = rowsOf(json);
      const body = isRaw(json) ? json : {};
      const ids = idsOf(rows);
      failed = 0;
      pages = countIn(body, 'total_pages', 'totalPages') ?? pages;
      if (rows.length > 0 && ids === before) {
        // Without a number of pages, a feed that knows no pages has shown all it has.
        if (pages !== null && pages > 1) yield { page, problem: 'it shows the same services on every page' };
        return;
      }
      before = ids;
      yield { page, rows, total: countIn(body, 'total_items', 'totalElements') };
      const isLast = body['last_page'] === true || body['last'] === true;
      if (rows.length === 0 || (pages === null ? isLast || Array.isArray(json) : page >= pages)) return;
    } catch (error) {
      if (!(error instanceof FeedUnreadable) || page === 1) throw error;
      failed += 1;
      yield { page, problem: error.message };
      if (failed === 3 || (pages !== null && page >= pages)) return;
    }
  }
  yield { page: mostPages, problem: `it has more than ${mostPages} pages` };
}
