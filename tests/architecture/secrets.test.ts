import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { allFiles, read, trackedFiles } from './house.js';
import { hostsIn, machinesIn, secretsIn } from './rules/secrets.js';

const binary = /\.(png|jpe?g|gif|ico|webp|woff2?|pdf|gz|zip)$/;
/** These files describe what must not be there, with made-up examples. */
const own = /^tests\/architecture\/(rules\/secrets|secrets\.test)\.ts$/;
const sources = allFiles.filter((path) => !binary.test(path) && !own.test(path)).map(read);

const line = (text: string) => ({ path: 'x.ts', text });

describe('what must not be in the repository', () => {
  it('every tracked file is read', () => {
    const unread = (trackedFiles() ?? []).filter((path) => !allFiles.includes(path));
    expectNone('These tracked files were not read:', unread);
  });

  it('no secrets', () => {
    expectNone('This looks like a secret; it belongs into the environment:', sources.flatMap(secretsIn));
  });

  it('no hosts of registries, in the lockfile neither', () => {
    expect(sources.map(({ path }) => path)).toContain('pnpm-lock.yaml');
    expectNone('This sends whoever installs Kith to one host:', sources.flatMap(hostsIn));
  });

  it('no traces of one machine', () => {
    expectNone('This is a path on one machine only:', sources.flatMap(machinesIn));
  });
});

describe('the rules see what they are for', () => {
  it.each([
    '-----BEGIN RSA PRIVATE KEY-----',
    `const key = 'AKIA${'A1'.repeat(8)}';`,
    `token: ghp_${'a1'.repeat(18)}`,
    "DATABASE_URL='postgres://kith:h0rse-battery@db/kith'",
    "const apiKey = '0123456789abcdef01234567';",
  ])('%s', (text) => {
    expect(secretsIn(line(text))).not.toEqual([]);
  });

  it.each([
    "password: 'kith and kin and demo'",
    'postgres://kith_owner:${password}@127.0.0.1/kith',
    'postgres://USER:PASSWORD@host/kith'.replace('PASSWORD', '<password>'),
    'const token = tokenOf(secret, id);',
  ])('%s is no secret', (text) => {
    expect(secretsIn(line(text))).toEqual([]);
  });

  it.each(['    tarball: x.tgz', 'registry=https://example.org', 'see https://registry.example.org/x'])(
    '%s',
    (text) => {
      expect(hostsIn(line(text))).not.toEqual([]);
    },
  );

  it.each(["'/home/jo/kith'", 'cd /root/kith', 'C:\\Users\\jo'])('%s', (text) => {
    expect(machinesIn(line(text))).not.toEqual([]);
  });
});
