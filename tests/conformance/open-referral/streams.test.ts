import { get as httpGet, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { thePort } from '../../testkit/listen.js';
import { theServer } from '../../testkit/server.js';
import { aPlainService, writeServices, type Json } from './directory.js';

const many = 4_000;
/** Each service is some twenty kilobytes, so that all of them are eighty megabytes. */
const length = 20_000;
const megabyte = 1024 * 1024;

beforeAll(async () => {
  const first = aPlainService({});
  await writeServices([first]);
  const { owner } = await theServer();
  await owner.query(
    `insert into service (id, organisation_id, name, summary, description, eligibility, needs, area_outcodes, referral_route)
     select gen_random_uuid(), $1, 'Service ' || n, 'One of many.', '', repeat('words ', $2), '{LONELINESS}', '{}', 'KITH'
     from generate_series(2, $3::int) n`,
    [first.organisation.id, Math.floor(length / 6), many],
  );
});

async function open(path: string): Promise<IncomingMessage> {
  const port = await thePort();
  return new Promise((resolve, reject) => {
    httpGet({ host: '127.0.0.1', port, path: `/open-referral${path}`, agent: false }, resolve).on('error', reject);
  });
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that somebody still needs. */
const held = () => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
};

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('All services at once', () => {
  test('are read no faster than they are taken, and none is missing', async () => {
    const before = held();
    const answer = await open('/v3/services?format=ndjson&full=true');
    answer.pause();
    // Longer than any other request may take. Nobody reads: of eighty megabytes, some batches have been made ready.
    await sleep(7_500);
    const waiting = held() - before;
    expect(waiting).toBeLessThan(30);
    const ids = new Set<unknown>();
    let most = 0;
    for await (const line of createInterface({ input: answer })) {
      ids.add((JSON.parse(line) as Json)['id']);
      if (ids.size % 500 === 0) most = Math.max(most, held() - before);
    }
    expect(ids.size).toBe(many);
    expect(most).toBeLessThan(60);
  });

  test('hold no connection while nobody reads', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => open('/v3/services?format=ndjson&full=true')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    for (const answer of answers) answer.pause();
    await sleep(500);
    const { owner } = await theServer();
    const { rows } = await owner.query<{ busy: number }>(
      `select count(*)::int as busy from pg_stat_activity
       where datname = current_database() and usename = 'kith_app' and state <> 'idle'`,
    );
    expect(rows[0]!.busy).toBe(0);
    const fifth = await open('/v3/services?format=ndjson');
    expect(fifth.statusCode).toBe(503);
    expect(fifth.headers['retry-after']).toBe('1');
    fifth.resume();
    for (const answer of answers) answer.destroy();
    await expect
      .poll(async () => {
        const next = await open('/v3/services?format=ndjson');
        next.destroy();
        return next.statusCode;
      })
      .toBe(200);
  });

  test('in the fewest words are one page', async () => {
    await sleep(200);
    const page = JSON.parse(await textOf(await open('/v3/services?minimal=true'))) as Json;
    expect(page).toMatchObject({ total_items: many, total_pages: 1, size: many, first_page: true, last_page: true });
    expect(new Set((page['contents'] as Json[]).map(({ id }) => id)).size).toBe(many);
  });
});
