import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { codeFiles, read, sliceOrder, trackedFiles } from './house.js';
import { readImports, type ImportGraph } from './imports.js';
import { wrongLayers } from './rules/layers.js';
import { wrongImports } from './rules/who-imports-whom.js';

const order = sliceOrder();
let graph: ImportGraph;

beforeAll(async () => {
  graph = await readImports();
}, 60_000);

/** The relative imports of a file as TypeScript's own scanner finds them. */
function scan(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(read(path).text, true, true);
  return [...new Set(importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.')))].sort();
}

describe('what was read', () => {
  const inWorkspaces = codeFiles.filter((path) => path.includes('/') && !path.startsWith('.'));

  it('is every file of code there is', () => {
    expect(inWorkspaces.length).toBeGreaterThan(300);
    const unread = inWorkspaces.filter((path) => !graph.files.includes(path));
    expectNone('These files were not parsed, so no rule was kept in them:', unread);
  });

  it('is all that git tracks', () => {
    const unread = (trackedFiles() ?? []).filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !codeFiles.includes(path));
    expectNone('These tracked files were not read:', unread);
  });

  it('was understood: each import that stands in a file is known', () => {
    const lost = inWorkspaces.flatMap((path) => {
      const known = graph.written.get(path) ?? [];
      return scan(path)
        .filter((specifier) => !known.includes(specifier))
        .map((specifier) => `${path}: ${specifier}`);
    });
    expectNone('These imports were overlooked:', lost);
  });

  it('was followed: each import leads to a file', () => {
    const nowhere = graph.imports.filter(({ to }) => to.startsWith('.') && !/\/dist\//.test(to));
    expectNone(
      'These imports lead nowhere:',
      nowhere.map(({ from: path, to }) => `${path}: ${to}`),
    );
  });

  it('has the slices in the order of slices.ts', () => {
    expect(order).toContain('referrals');
    expect(sliceOrder({ path: 'x.ts', text: 'export const slices = { b: [], a: [] } as const;' })).toEqual(['b', 'a']);
  });
});

describe('who may import whom', () => {
  it('web uses packages, slices use platform and earlier slices, platform uses no slice', () => {
    expectNone('Somebody imports what is not theirs (docs: ARCHITECTURE.md):', wrongImports(graph.imports, order));
  });

  it('resolver uses service uses policy and entity, never the other way', () => {
    expectNone('Inside a slice the way leads down:', wrongLayers(graph.imports, order));
  });

  it('nothing imports in a circle', () => {
    const circles = graph.cycles.map((cycle) => cycle.join(' → '));
    expectNone('These files need each other, so neither can be read alone:', circles);
  });
});

const from = (path: string, to: string) => [{ from: path, to }];

describe('the rules see what they are for', () => {
  it.each([
    ['web/src/people/x.ts', '@kith/api/server'],
    ['web/src/people/x.ts', 'api/src/platform/clock.ts'],
    ['web/src/people/x.ts', '@kith/schema'],
    ['web/src/people/x.ts', 'web/src/referrals/y.ts'],
    ['web/src/people/x.ts', 'web/src/app/routes.tsx'],
    ['web/src/app/client/x.ts', 'web/src/people/y.ts'],
    ['web/src/ui/x.tsx', 'web/src/app/client/y.ts'],
    ['web/src/ui/x.tsx', '@apollo/client'],
    ['web/src/ui/x.tsx', 'web/src/gql/index.ts'],
    ['web/src/elsewhere/x.tsx', 'web/src/people/y.ts'],
    ['api/src/people/x.ts', 'api/src/referrals/y.ts'],
    ['api/src/people/x.ts', 'api/src/database/y.ts'],
    ['api/src/people/x.ts', 'api/src/server.ts'],
    ['api/src/platform/x.ts', 'api/src/organisations/y.ts'],
    ['api/src/platform/x.ts', 'api/src/config.ts'],
    ['api/src/database/x.ts', 'api/src/people/person.service.ts'],
    ['api/src/server.ts', 'api/src/main.ts'],
    ['api/src/elsewhere/x.ts', 'api/src/platform/y.ts'],
    ['packages/nhs/src/x.ts', 'api/src/platform/y.ts'],
    ['scripts/x.mjs', 'api/src/config.ts'],
  ])('%s may not import %s', (path, to) => {
    expect(wrongImports(from(path, to), order)).toHaveLength(1);
  });

  it.each([
    ['web/src/referrals/x.ts', 'web/src/people/y.ts'],
    ['web/src/people/x.ts', '@kith/nhs'],
    ['web/src/app/routes.tsx', 'web/src/people/y.ts'],
    ['api/src/referrals/x.ts', 'api/src/people/y.ts'],
    ['api/src/referrals/x.ts', 'typeorm'],
    ['api/src/database/entities.ts', 'api/src/people/person.entity.ts'],
    ['tests/api/x.test.ts', '@kith/api/server'],
  ])('%s may import %s', (path, to) => {
    expect(wrongImports(from(path, to), order)).toEqual([]);
  });

  it.each([
    ['person.entity.ts', 'person.service.ts'],
    ['person.entity.ts', 'person.policy.ts'],
    ['person.policy.ts', 'person.service.ts'],
    ['person.inputs.ts', 'person.results.ts'],
    ['person.service.ts', 'person.resolver.ts'],
    ['find-people.ts', 'person.resolver.ts'],
  ])('%s may not use %s', (lower, upper) => {
    expect(wrongLayers(from(`api/src/people/${lower}`, `api/src/people/${upper}`), order)).not.toEqual([]);
  });

  it('a file without a role does not hide the way up', () => {
    const way = ['person.entity.ts', 'age-band.ts', 'person.service.ts'].map((name) => `api/src/people/${name}`);
    const [a, b, c] = way as [string, string, string];
    expect(wrongLayers([...from(a, b), ...from(b, c)], order)).toHaveLength(1);
    expect(wrongLayers(from(c, a), order)).toEqual([]);
  });
});
