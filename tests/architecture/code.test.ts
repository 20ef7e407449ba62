import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { codeFiles, read } from './house.js';
import {
  broken,
  environmentReadOnce,
  namedExportsOnly,
  noAny,
  noCollectionsInEntities,
  noReExports,
  oneDoorToTheDatabase,
  thinResolvers,
  type Rule,
} from './rules/code.js';

const sources = codeFiles.map(read);
const six = '    this.call();\n'.repeat(6);

/** Each rule with examples that break it: where they could stand, and what they would be. */
const rules: [sentence: string, rule: Rule, ...examples: [path: string, text: string][]][] = [
  ['nothing is any', noAny, ['api/src/x.ts', 'const x: any = 1;'], ['web/src/x.tsx', 'const x = y as any;']],
  [
    'exports are named',
    namedExportsOnly,
    ['web/src/x.tsx', 'export default function X() {}'],
    ['web/src/x.tsx', 'const x = 1; export default x;'],
  ],
  [
    'nothing is passed on',
    noReExports,
    ['api/src/people/x.ts', "export { y } from './y.js';"],
    ['web/src/people/x.ts', "export * from './y.js';"],
  ],
  [
    'entities point up only',
    noCollectionsInEntities,
    ['api/src/x.entity.ts', 'class X { @OneToMany(() => Y) ys: Y[]; }'],
  ],
  [
    'the environment is read once',
    environmentReadOnce,
    ['api/src/people/x.ts', "const x = process.env['X'];"],
    ['web/src/x.ts', "import { env } from 'node:process';"],
  ],
  [
    'only database/ makes connections',
    oneDoorToTheDatabase,
    ['api/src/people/x.ts', 'const x = new DataSource({});'],
    ['api/src/people/x.ts', 'const x = new pg.Pool();'],
  ],
  [
    'resolvers are thin',
    thinResolvers,
    ['api/src/x.resolver.ts', `class X {\n  @Query(() => Y)\n  y() {\n${six}  }\n}`],
  ],
];

describe('code', () => {
  it.each(rules)('%s', (sentence, rule, ...examples) => {
    expect(sources.length).toBeGreaterThan(300);
    for (const [path, text] of examples) expect(broken(rule, [{ path, text }]), text).toHaveLength(1);
    expectNone(`Not so: ${sentence}.`, broken(rule, sources));
  });
});
