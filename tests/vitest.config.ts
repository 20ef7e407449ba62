import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The built packages are loaded by Node itself, so that there is one graphql and one TypeORM in the process. */
const built = [/\/api\/dist\//, /\/packages\/[^/]+\/dist\//];

/** What tests of the API need: a PostgreSQL for the whole run, in which each file has a database of its own. */
const onTheApi = {
  globalSetup: ['testkit/global-setup.ts'],
  setupFiles: ['testkit/close-server.ts'],
  server: { deps: { external: built } },
  pool: 'forks' as const,
  // Each file closes its server; loading the API once per worker saves a minute.
  isolate: false,
  // One more than there are processors: each waits for its PostgreSQL, and some for a clock.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const brief = (process.env['KITH_PROOF_LENGTH'] ?? 'seconds') === 'seconds';

/**
 * Those that judge how long things take have the computer to themselves. Where each takes seconds, only those that judge
 * milliseconds, or compare times with one another: the bounds of the others are a second and more.
 */
const alone = `{security,resilience}/**/${brief ? '{malicious,overload,timing}' : '*'}.timed.proof.ts`;

/**
 * What is left of one proof, in memory or in the processor's queue, is not to weigh on the next; but where each takes
 * seconds, starting anew for each would take as long as some of them.
 */
const oneByOne = { ...onTheApi, isolate: !brief, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'architecture', include: ['architecture/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      { test: { name: 'api', include: ['{api,conformance,journeys,security,resilience}/**/*.test.ts'], ...onTheApi } },
      {
        test: {
          name: 'proofs',
          include: ['{security,resilience}/**/*.proof.ts'],
          exclude: [alone],
          // At this length they wait more than they work.
          ...(brief ? { ...onTheApi, maxWorkers: 2 * availableParallelism() } : oneByOne),
        },
      },
      { test: { name: 'proofs-timed', include: [alone], ...oneByOne, sequence: { groupOrder: 1 } } },
    ],
  },
});
