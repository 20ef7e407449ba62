import type { SourceText } from '../house.js';

/** What looks like something that opens a door. */
const secrets = [
  { what: 'a private key', shape: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'an access key', shape: /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b/ },
  {
    what: 'an access token',
    shape: /\b(gh[oprsu]_\w{36}|github_pat_\w{50}|glpat-[\w-]{20}|npm_\w{36}|xox[abprs]-[\w-]{10})/,
  },
  { what: 'a signed token', shape: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { what: 'a password in an address', shape: /\b[a-z][a-z+]*:\/\/[^\s:@/'"`$<>]+:[^\s:@/'"`$<>]{3,}@/i },
  {
    what: 'a secret',
    shape: /\b\w*(secret|password|passwd|token|api_?key)["']?\s*[:=]\s*["'](?=[^"']*\d)[\w+/=.-]{20,}["']/i,
  },
];

/** Where code comes from is each installer's own affair: a lockfile or a setting that names a host sends everybody there. */
const hosts = [
  {
    what: 'the host of a registry',
    shape: /\b(registry|npm|packages|artifact\w*|nexus|verdaccio)\.[a-z0-9-]+\.[a-z]{2,}\b/i,
  },
  { what: 'the address of a package', shape: /^\s*tarball:|\.tgz\b/ },
  { what: 'a setting for a registry', shape: /\bregistry\s*=\s*\S|--registry\b|\b_authToken\b/ },
];

/** Traces of one person's machine. */
const machines = [
  {
    what: 'a path of one machine',
    shape: /(^|["'\s(=:])(\/(home|Users|root|workspace|work)\/[\w.-]+|[A-Z]:\\Users\\)/,
  },
];

function findings(source: SourceText, kinds: readonly { what: string; shape: RegExp }[]): string[] {
  return source.text
    .split('\n')
    .flatMap((line, index) =>
      kinds.filter(({ shape }) => shape.test(line)).map(({ what }) => `${source.path}:${index + 1}: ${what}`),
    );
}

export const secretsIn = (source: SourceText): string[] => findings(source, secrets);

export const hostsIn = (source: SourceText): string[] => findings(source, hosts);

export const machinesIn = (source: SourceText): string[] => findings(source, machines);
