import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeServices } from '../testkit/feed-server/feed-services.js';
import { proof } from '../testkit/proof.js';
import { theServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';
import { kithProcess } from './imports/kith-process.js';

const most = 300;
const batch = 1_000;

/** As one JSON list; each batch of services has ids of its own seed. */
function* listOf(services: number, seed: number): Generator<string> {
  yield '[';
  for (let from = 0; from < services; from += batch) {
    const { rows } = makeServices(Math.min(batch, services - from), seed + from / batch);
    yield (from > 0 ? ',' : '') + rows.map((row) => JSON.stringify(row)).join(',\n');
  }
  yield ']';
}

proof(
  {
    name: 'large-file',
    goal: `a file of services is read in ${most} MB of memory, however large it is, and all that is good in it is there`,
    sizes: { seconds: 1_000, short: 20_000, usual: 200_000, full: 200_000 },
  },
  async ({ size, seed, say }) => {
    const { ownerUrl } = await theServer();
    const folder = await mkdtemp(join(tmpdir(), 'kith-large-file-'));
    const file = join(folder, 'services.json');
    try {
      await pipeline(Readable.from(listOf(size, seed * 1_000)), createWriteStream(file));
      const megabytes = Math.round((await stat(file)).size / 1024 ** 2);
      say(`a file of ${megabytes} MB is written`);
      const startedAt = performance.now();
      const run = await kithProcess(ownerUrl, 'import', 'services', file).ended;
      const seconds = Math.round((performance.now() - startedAt) / 1_000);
      const [stored] = await theTruth<{ services: number; refused: number }>(
        `select (select count(*)::int from feed_record) as services, (select refused from feed_run) as refused`,
      );
      const whole = stored!.services + stored!.refused === size && stored!.refused <= size / 50;
      return {
        figure: `${size} services (${megabytes} MB) in ${seconds} s and ${run.megabytes} MB of memory; ${stored!.services} stored, ${stored!.refused} refused`,
        ok: run.code === 0 && whole && run.megabytes > 0 && run.megabytes <= most,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
