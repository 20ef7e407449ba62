import type { Config } from '@kith/api/config';

/** The one secret of every test database: the serving roles' passwords follow from it. */
export const testSecret = 'a secret of the tests, and of nothing else';

/** What the environment would have said. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    origin: 'http://kith.test',
    databaseUrl: undefined,
    dataDirectory: '',
    anchorFile: '',
    secret: testSecret,
    executor: 'jit',
    reads: 'plan',
    logLevel: process.env['KITH_TEST_LOG'] ?? 'silent',
    poolSize: 6,
    documentManifests: [],
    trustProxy: false,
    mail: undefined,
    ...changes,
  };
}
