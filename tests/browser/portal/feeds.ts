import { runCommand } from '@kith/api/cli/run-command';
import { asSystem, withDatabase } from '@kith/api/cli/with-database';
import { readConfig } from '@kith/api/config';
import { startFeed, type FeedServer, type Quirks } from '../../testkit/feed-server/feed-server.js';
import type { FeedRow } from '../../testkit/feed-server/feed-services.js';

const config = () => readConfig({ KITH_DATA_DIR: process.env['KITH_BROWSER_DATA']! });

// Far from where other tests look, and for no need that they look for.
const place = {
  id: 'green',
  location_type: 'physical',
  name: 'The green',
  addresses: [{ id: 'green', address_1: '1 The Green', city: 'Aberdeen', postal_code: 'AB10 1AA', country: 'GB' }],
};
/** A service of a feed, by an organisation that takes no part in Kith. */
export const row = (id: string, name: string, organization = { id: 'quoits', name: 'Quoits and Bells' }): FeedRow => ({
  id,
  name,
  description: `${name} for everybody.`,
  status: 'active',
  organization,
  service_at_locations: [{ id: `${id}-green`, location: place }],
});

/** A small feed, of which one row has no name and one says nothing of who offers it. */
export const startSmallFeed = (quirks: Quirks = {}): Promise<FeedServer> =>
  startFeed(
    [
      row('quoits', 'Quoits on the green'),
      row('bells', 'Bell ringing'),
      row('nameless', '   '),
      { ...row('nobody', 'Skittles'), organization: undefined },
      { ...row('late', 'Late quoits'), schedules: [{ byday: 'MO', opens_at: '14:00', closes_at: '10:00' }] },
    ],
    quirks,
  );

/** Runs a command as whoever runs Kith does, on the computer where it runs. */
export async function operate(...args: string[]): Promise<void> {
  const terminal = { say: () => undefined, warn: () => undefined, progress: process.stderr };
  await runCommand(args, config, terminal);
}

/** The ids of a source and of its last reading. */
async function idsOfSource(name: string): Promise<{ source: string; reading: string }> {
  const find = 'select id as source, last_run_id as reading from feed_source where name = $1';
  const [row] = await withDatabase(config(), (database) =>
    asSystem(database, 'find a source', (unit) => unit.query<{ source: string; reading: string }>(find, [name])),
  );
  return row!;
}

/** A feed that was read once and is gone, the small one unless another is given: its source, and the report on it. */
export async function aReadFeed(
  name: string,
  started = startSmallFeed(),
): Promise<{ source: string; reading: string }> {
  const feed = await started;
  try {
    await operate('import', 'services', feed.url, '--allow-private', '--source', name);
  } finally {
    await feed.close();
  }
  return idsOfSource(name);
}
