import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FeedRow } from './feed-services.js';

/** What goes wrong with one answer. */
export type Mishap =
  | 'HALF'
  | 'RESET'
  | 'ERROR'
  | 'NOT_JSON'
  | 'MANY_PARTS'
  | 'DEEP'
  | 'SLOW'
  | 'ENDLESS'
  | 'TEN_GIGABYTES'
  | 'TOO_MANY'
  | { redirect: string };

/** How a feed differs from what the standard says. */
export interface Quirks {
  version?: '1.0' | '3.0';
  perPage?: number;
  /** The list gives the names only, and the rest stands at /services/{id}. */
  shallow?: boolean;
  /** Nothing stands at /services/{id}. */
  withoutDetails?: boolean;
  /** Keys of the page that are missing. */
  withoutPaging?: boolean;
  ignores?: ('page' | 'modified_after')[];
  gzip?: boolean;
  /** Milliseconds before it answers. */
  latency?: number;
}

export interface FeedServer {
  url: string;
  rows: FeedRow[];
  /** What was asked for, in its order: "/services?page=1". */
  asked: string[];
  quirks: Quirks;
  /** Lets something go wrong at a path, the next times it is asked for. */
  mishap(path: string, ...mishaps: Mishap[]): void;
  /** The most requests that were open at once. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

const core = ['id', 'name', 'description', 'status', 'url', 'email', 'last_modified', 'organization'];

const shallow = (row: FeedRow): FeedRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => core.includes(name)));

function pageOf(feed: FeedServer, parameters: URLSearchParams): FeedRow {
  const { version = '3.0', perPage = 100, withoutPaging, ignores = [] } = feed.quirks;
  const since = ignores.includes('modified_after') ? null : parameters.get('modified_after');
  const all = feed.rows.filter((row) => since === null || String(row['last_modified']) >= since);
  const page = ignores.includes('page') ? 1 : Number(parameters.get('page') ?? 1);
  const rows = all.slice((page - 1) * perPage, page * perPage);
  const shown = feed.quirks.shallow ? rows.map(shallow) : rows;
  const pages = Math.ceil(all.length / perPage);
  if (version === '1.0') {
    const paging = { totalElements: all.length, totalPages: pages, number: page, size: rows.length };
    return { ...(withoutPaging ? {} : { ...paging, first: page === 1, last: page >= pages }), content: shown };
  }
  const paging = { total_items: all.length, total_pages: pages, page_number: page, size: rows.length };
  const ends = { first_page: page === 1, last_page: page >= pages, empty: rows.length === 0 };
  return { ...(withoutPaging ? {} : { ...paging, ...ends }), contents: shown };
}

function answerOf(feed: FeedServer, url: URL): FeedRow | undefined {
  if (url.pathname === '/v3/') return { version: 'V3', profile: 'https://path/to/profile', openapi_url: '' };
  if (url.pathname === '/v3/services') return pageOf(feed, url.searchParams);
  if (feed.quirks.withoutDetails) return undefined;
  const [, id] = /^\/v3\/services\/(.+)$/.exec(url.pathname) ?? [];
  return feed.rows.find((row) => row['id'] === (id && decodeURIComponent(id)));
}

const simple: Partial<Record<string, [status: number, body: string]>> = {
  ERROR: [500, 'Something went wrong'],
  NOT_JSON: [200, '<html>Under maintenance</html>'],
  MANY_PARTS: [200, `[${'[],'.repeat(600_000)}[]]`],
  DEEP: [200, `[${'['.repeat(200_000)}${']'.repeat(200_000)}]`],
};

function goWrong(response: ServerResponse, mishap: Mishap, body: string): void {
  const type = { 'content-type': 'application/json' };
  if (typeof mishap === 'object') return void response.writeHead(302, { location: mishap.redirect }).end();
  const plain = simple[mishap];
  if (plain) return void response.writeHead(plain[0], type).end(plain[1]);
  switch (mishap) {
    case 'TOO_MANY':
      return void response.writeHead(429, { 'retry-after': '1' }).end();
    case 'HALF':
      return void response.writeHead(200, type).end(body.slice(0, body.length / 2));
    case 'TEN_GIGABYTES':
      return void response.writeHead(200, { ...type, 'content-length': 10 * 1024 ** 3 }).write(body);
    case 'ENDLESS': {
      response.writeHead(200, type);
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', more);
      return more();
    }
    case 'RESET':
      response.writeHead(200, { ...type, 'content-length': body.length * 2 }).write(body);
      return void setTimeout(() => response.destroy(), 20);
    case 'ERROR':
    case 'NOT_JSON':
    case 'MANY_PARTS':
    case 'DEEP':
    case 'SLOW':
      return;
  }
}

/** A feed that is really served, on 127.0.0.1, with whatever quirks real ones have. */
export async function startFeed(rows: FeedRow[], quirks: Quirks = {}): Promise<FeedServer> {
  const mishaps = new Map<string, Mishap[]>();
  const asked: string[] = [];
  let [open, most] = [0, 0];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, 'http://feed');
    const path = `${url.pathname.replace(/^\/v3/, '')}${url.search.replace(/&per_page=\d+/, '')}`;
    asked.push(path);
    most = Math.max(most, (open += 1));
    response.on('close', () => (open -= 1));
    const found = answerOf(feed, url);
    const body = JSON.stringify(found ?? { message: 'Not found' });
    const mishap = mishaps.get(path)?.shift();
    if (mishap) return goWrong(response, mishap, body);
    const packed = feed.quirks.gzip ? gzipSync(body) : undefined;
    const send = () =>
      response.writeHead(found ? 200 : 404, packed ? { 'content-encoding': 'gzip' } : {}).end(packed ?? body);
    setTimeout(send, feed.quirks.latency ?? 0);
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const feed: FeedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
    rows,
    asked,
    quirks,
    mishap: (path, ...more) => void mishaps.set(path, [...(mishaps.get(path) ?? []), ...more]),
    mostAtOnce: () => most,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return feed;
}
