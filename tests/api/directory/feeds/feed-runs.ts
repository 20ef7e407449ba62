import { afterEach } from 'vitest';
import { findOrAddSource } from '@kith/api/directory/feeds/running/feed-sources';
import { runFeed, type RunOptions } from '@kith/api/directory/feeds/running/run-feed';
import type { RunReport } from '@kith/api/directory/feeds/running/run-writer';
import { inTheSystem } from '../../../testkit/clockwork.js';
import { startFeed, type FeedServer, type Quirks } from '../../../testkit/feed-server/feed-server.js';
import type { FeedRow } from '../../../testkit/feed-server/feed-services.js';
import { theTruth } from '../../../testkit/truth.js';

const running: FeedServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((feed) => feed.close()));
});

/** A feed that is closed after the test. */
export async function aFeed(rows: FeedRow[], quirks: Quirks = {}): Promise<FeedServer> {
  const feed = await startFeed(rows, quirks);
  running.push(feed);
  return feed;
}

/** Reads a feed as the command does, in a network that may be private. */
export async function read(
  feed: { url: string },
  options: Partial<RunOptions> & { allowPrivate?: boolean } = {},
): Promise<RunReport> {
  const { allowPrivate = true, ...rest } = options;
  const inUnit = <T>(work: Parameters<typeof inTheSystem<T>>[1]) => inTheSystem('import services', work);
  const source = await inUnit((unit) => findOrAddSource(unit, { name: feed.url, address: feed.url, allowPrivate }));
  const usual = { mode: 'FULL', withdraw: 'UNLESS_MOST', onProgress: () => undefined, now: () => new Date() } as const;
  return runFeed(inUnit, { ...source, address: feed.url }, { ...usual, ...rest });
}

export interface DirectoryRow {
  id: string;
  external_id: string;
  name: string;
  status: string;
  version: number;
  description: string;
  phone: string | null;
  needs: string[];
  schedule: string | null;
}

/** The services that are from a feed, by their ids in it. */
export async function servicesOf(feed: { url: string }): Promise<Map<string, DirectoryRow>> {
  const rows = await theTruth<DirectoryRow>(
    `select s.*, r.external_id from service s join feed_record r on r.service_id = s.id
       join feed_source f on f.id = r.source_id where f.address = $1 order by r.external_id`,
    [feed.url],
  );
  return new Map(rows.map((row) => [row.external_id, row]));
}

/** What a run said of single rows. */
export const remarksOf = (report: RunReport) =>
  theTruth<{ place: number | null; external_id: string | null; outcome: string; notes: string[] }>(
    'select place, external_id, outcome, notes from feed_run_row where run_id = $1 order by place',
    [report.runId],
  );
