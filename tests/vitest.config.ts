import { defineConfig } from 'vitest/config';

/** The built packages are loaded by Node itself, so that there is one graphql and one TypeORM in the process. */
const built = [/\/api\/dist\//, /\/packages\/[^/]+\/dist\//];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'architecture', include: ['architecture/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'api',
          include: ['{api,journeys,security,resilience}/**/*.test.ts'],
          globalSetup: ['testkit/global-setup.ts'],
          setupFiles: ['testkit/close-server.ts'],
          server: { deps: { external: built } },
          pool: 'forks',
          // Each file closes its server and has a database of its own; loading the API once per worker saves a minute.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
