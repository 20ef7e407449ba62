import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '@kith/api/database/embedded-postgres/embedded-postgres';
import { migrate } from '@kith/api/database/migrate';
import { fill } from './fill.mjs';
import { say } from './progress.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');

/** Everything that decides what the data looks like: the migrations, and what is in this folder. */
function stampOf() {
  const hash = createHash('sha256');
  for (const folder of [join(root, 'api', 'src', 'database', 'migrations'), here]) {
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function readNotes(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function onServer(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function build({ postgres, superuserUrl, secret, scale }) {
  await onServer(postgres.superuserUrl, async (client) => {
    await client.query('drop database if exists kith with (force)');
    await client.query('create database kith owner kith_owner');
  });
  await migrate(postgres.ownerUrl, secret);
  say('migrated');
  await fill(superuserUrl, scale);
}

/**
 * The bench's database at a scale, in the embedded PostgreSQL: kept in .kith-bench and built anew when the migrations
 * or the data's own making have changed. Call `stop` when done.
 */
export async function openBenchDatabase(scale, { rebuild = false } = {}) {
  const dataDirectory = join(root, '.kith-bench', scale);
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, 'bench.json');
  const notes = readNotes(file);
  const secret = notes.secret ?? randomBytes(32).toString('base64url');
  const postgres = await startEmbeddedPostgres({ dataDirectory, durable: false });
  const superuserUrl = postgres.superuserUrl.replace(/\/postgres$/, '/kith');
  try {
    const stamp = stampOf();
    if (rebuild || notes.stamp !== stamp) {
      say(`building the data of ${scale}`);
      writeFileSync(file, JSON.stringify({ secret }), { mode: 0o600 });
      await build({ postgres, superuserUrl, secret, scale });
      writeFileSync(file, JSON.stringify({ secret, stamp }), { mode: 0o600 });
    }
    await migrate(postgres.ownerUrl, secret);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { scale, secret, dataDirectory, superuserUrl, ownerUrl: postgres.ownerUrl, stop: () => postgres.stop() };
}
