import { setTimeout as sleep } from 'node:timers/promises';
import { startFeed, type FeedServer } from '../testkit/feed-server/feed-server.js';
import { makeServices } from '../testkit/feed-server/feed-services.js';
import { kith } from '../testkit/kith.js';
import { proof } from '../testkit/proof.js';
import { randomOf, type Random } from '../testkit/random.js';
import { theServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';
import { kithProcess } from './imports/kith-process.js';

const services = 240;
const perPage = 20;
const pages = services / perPage;

interface Tally {
  killed: number;
  /** Kills after which a run was left unfinished, and gone on with. */
  midway: number;
  wrong: string[];
}

/** What stands in the directory of one feed, but for when and by which run it came there. */
async function directoryOf(feed: FeedServer): Promise<string> {
  const [row] = await theTruth<{ content: string }>(
    `select md5(string_agg((to_jsonb(s) - array['last_modified', 'organisation_id'])::text || l::text || r.hash, '' order by s.id)) as content
     from feed_record r join feed_source f on f.id = r.source_id join service s on s.id = r.service_id
       join service_listing l on l.service_id = s.id
     where f.address = $1`,
    [feed.url],
  );
  return row!.content;
}

const unfinished = (feed: FeedServer) =>
  theTruth(
    `update feed_run r set touched_at = touched_at - interval '61 seconds' from feed_source f
     where f.id = r.source_id and f.address = $1 and r.state = 'RUNNING' returning r.id`,
    [feed.url],
  );

/** Kills an import somewhere on its way, and says whether it was on its way. */
async function killOnce(feed: FeedServer, ownerUrl: string, random: Random): Promise<boolean> {
  const before = feed.asked.length;
  const child = kithProcess(ownerUrl, 'import', 'services', feed.url, '--allow-private');
  const after = before + 1 + random.below((pages * 3) / 4);
  while (feed.asked.length < after) await sleep(1);
  await sleep(random.below(40));
  child.kill();
  await child.ended;
  return (await unfinished(feed)).length > 0;
}

/** One import that is killed, gone on with, and compared with what the feed holds. */
async function once(tally: Tally, seed: number, ownerUrl: string): Promise<void> {
  const random = randomOf(seed);
  const { rows, refused } = makeServices(services, seed);
  const feed = await startFeed(rows, { perPage, latency: 10 });
  try {
    if (await killOnce(feed, ownerUrl, random)) tally.midway += 1;
    tally.killed += 1;
    const [said] = await kith('import', 'services', feed.url, '--allow-private');
    const interrupted = await directoryOf(feed);
    const [again] = await kith('import', 'services', feed.url, '--allow-private');
    const [state] = await theTruth<{ stored: number; versions: number; added: number }>(
      `select count(*)::int as stored, max(s.version) as versions,
         (select sum(added)::int from feed_run where source_id = f.id) as added
       from feed_source f join feed_record r on r.source_id = f.id join service s on s.id = r.service_id
       where f.address = $1 group by f.id`,
      [feed.url],
    );
    const good = services - refused;
    const right = state!.stored === good && state!.versions === 1 && state!.added === good;
    if (!right || !again!.includes(`0 added, 0 changed, ${good} unchanged, 0 withdrawn`)) {
      tally.wrong.push(`seed ${seed}: ${JSON.stringify(state)}; ${said}; ${again}`);
    }
    if ((await directoryOf(feed)) !== interrupted) tally.wrong.push(`seed ${seed}: half a service was there`);
  } finally {
    await feed.close();
  }
}

proof(
  {
    name: 'import-kills',
    goal: 'an import that is killed goes on: every service once and whole, none changed, none withdrawn',
    sizes: { seconds: 1, short: 4, usual: 40, full: 200 },
  },
  async ({ size, rounds }) => {
    const { ownerUrl } = await theServer();
    const begin: Tally = { killed: 0, midway: 0, wrong: [] };
    const tally = await rounds({ of: size, by: 10 }, begin, async (tally, { cases, random }) => {
      for (let turn = 0; turn < cases; turn += 1) await once(tally, 1 + random.below(60_000), ownerUrl);
    });
    return {
      figure: `${tally.killed} imports killed, ${tally.midway} of them on their way; ${tally.wrong.length} wrong ${tally.wrong.join(' | ')}`,
      ok: tally.killed === size && tally.midway > size / 2 && tally.wrong.length === 0,
    };
  },
);
