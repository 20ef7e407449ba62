const vague = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'common', 'misc']);

/** Names that tools and custom ask for as they are. */
const customary = /^(README|ARCHITECTURE|CONTRIBUTING|SECURITY|LICENSE|CHANGELOG|CODE_OF_CONDUCT|CODEOWNERS)(\.md)?$/;
const kebab = /^[._]?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const nameRules = [
  {
    rule: 'names are in kebab-case, the role as a suffix: referral-event.entity.ts',
    broken: (parts: readonly string[]) => parts.some((part) => !kebab.test(part) && !customary.test(part)),
  },
  {
    rule: 'a name says what a thing is for, never utils, helpers, manager or common',
    broken: (parts: readonly string[]) => parts.some((part) => part.split(/[-.]/).some((word) => vague.has(word))),
  },
  {
    rule: 'no barrels: index.ts is the entry of a package and nothing else',
    broken: (parts: readonly string[]) =>
      /^index\.[cm]?[jt]sx?$/.test(parts.at(-1) ?? '') && !/^packages\/[^/]+\/src\/index\.ts$/.test(parts.join('/')),
  },
] as const;

/** Every path that is not named as the design asks. */
export function wrongNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    nameRules.filter(({ broken }) => broken(path.split('/'))).map(({ rule }) => `${path}: ${rule}`),
  );
}
