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
  // As many as there are processors: each waits for its PostgreSQL about as long as it works.
  maxWorkers: availableParallelism(),
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** Those that judge how long things take have the computer to themselves. */
const timed = '{security,resilience}/**/*.timed.proof.ts';

const brief = (process.env['KITH_PROOF_LENGTH'] ?? 'seconds') === 'seconds';

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
          exclude: [timed],
          ...(brief ? onTheApi : oneByOne),
        },
      },
      { test: { name: 'proofs-timed', include: [timed], ...oneByOne, sequence: { groupOrder: 1 } } },
    ],
  },
});
