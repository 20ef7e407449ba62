import { request } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DatabaseProxy } from '../../resilience/database-proxy.js';
import { thePort } from '../../testkit/listen.js';
import { startServer, theServer, useServer } from '../../testkit/server.js';
import { aPlainService, get, writeServices, type Json } from './directory.js';

const many = 1_500;
let proxy: DatabaseProxy;

beforeAll(async () => {
  const started = DatabaseProxy.to(inject('cluster').ownerUrl).then((made) => {
    proxy = made;
    return startServer({ databaseUrl: (url) => proxy.urlOf(url), config: { poolSize: 3 } });
  });
  await useServer(started);
  const first = aPlainService({});
  await writeServices([first]);
  const { owner } = await theServer();
  await owner.query(
    `insert into service (id, organisation_id, name, summary, description, eligibility, needs, area_outcodes, referral_route)
     select gen_random_uuid(), $1, 'Service ' || n, 'One of many.', '', repeat('words ', 3000), '{}', '{}', 'KITH'
     from generate_series(2, $2::int) n`,
    [first.organisation.id, many],
  );
});
afterAll(() => proxy.close());

/** Reads a list of lines to its end; `half` is called when half of it has arrived. */
async function linesOf(path: string, half: () => void): Promise<string[]> {
  const port = await thePort();
  return new Promise((resolve, reject) => {
    let text = '';
    let called = false;
    const asked = request({ host: '127.0.0.1', port, path: `/open-referral${path}`, agent: false }, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (called || text.length < (many * 18_000) / 2) return;
        called = true;
        half();
      });
      answer.on('end', () => resolve(text.trim().split('\n')));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('Who has read half of the directory reads on when the database is back', async () => {
  const lines = await linesOf('/v3/services?format=ndjson&full=true', () => {
    proxy.refuse();
    setTimeout(() => proxy.heal(), 2_500);
  });
  expect(lines).toHaveLength(many);
  expect(new Set(lines.map((line) => (JSON.parse(line) as Json)['id'])).size).toBe(many);
});

test('Without a database everything is refused, with when to come back', async () => {
  proxy.refuse();
  try {
    for (const path of ['/v3/services', '/v3/services?minimal=true', '/v3/services?format=ndjson', '/v1/services']) {
      const { status, headers, json } = await get(path);
      expect(status, path).toBe(503);
      expect(json, path).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      expect(Number(headers['retry-after']), path).toBeGreaterThan(0);
      expect(headers['access-control-allow-origin'], path).toBe('*');
    }
  } finally {
    proxy.heal();
  }
});
