import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { allFiles, read } from './house.js';

const log = 'docs/clinical-safety/hazard-log.md';

/** The hazards that have to stand in the log, by the first words of their headings. */
const hazards = [
  'Lost',
  'Delayed',
  'Wrong person',
  'Wrong service',
  'Stale directory',
  'Unseen risk',
  'Disclosure to a perpetrator',
  'Duplicate',
  'Misread measure',
];

interface Hazard {
  heading: string;
  controls: number;
  /** For each "Held by", the paths it names. */
  tests: string[][];
}

function hazardsIn(text: string): Hazard[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      heading: section.split('\n')[0]!.replace(/^H\d+ /, ''),
      controls: section.match(/^- \*\*Control\*\*: /gm)?.length ?? 0,
      tests: [...section.matchAll(/^- \*\*Held by\*\*: ([^*]*?)(?=\n- |\n\n|\n*$)/gm)].map(([, list]) =>
        [...list!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!),
      ),
    }));
}

function* wrongIn(found: readonly Hazard[], files: ReadonlySet<string>): Generator<string> {
  for (const name of hazards) {
    if (!found.some(({ heading }) => heading.startsWith(`${name}:`))) yield `${name} is missing`;
  }
  for (const { heading, controls, tests } of found) {
    if (controls === 0) yield `${heading}: no control`;
    if (controls !== tests.length || tests.some((paths) => paths.length === 0))
      yield `${heading}: a control without a test`;
    for (const path of tests.flat()) {
      if (!files.has(path)) yield `${heading}: there is no ${path}`;
      else if (!/\.(test|spec|proof)\.tsx?$/.test(path)) yield `${heading}: ${path} is no test`;
    }
  }
}

describe('The hazard log', () => {
  const files = new Set(allFiles);

  it('has every hazard, each control with the tests that hold it, and those are there', () => {
    expectNone(`In ${log}:`, [...wrongIn(hazardsIn(read(log).text), files)]);
  });

  it.each([
    ['a hazard that is left out', (text: string) => text.replace('## H8 Duplicate:', '## H8 Twice:')],
    [
      'a test that is gone',
      (text: string) => text.replace('tests/api/referrals/at-once.test.ts', 'tests/gone.test.ts'),
    ],
    ['a file that is no test', (text: string) => text.replace('tests/api/referrals/at-once.test.ts', 'README.md')],
    [
      'a control that nothing holds',
      (text: string) => text.replace(/- \*\*Held by\*\*: `tests\/browser\/draft[^\n]*\n/, ''),
    ],
  ])('is not right with %s', (_what, spoil) => {
    expect([...wrongIn(hazardsIn(spoil(read(log).text)), files)]).not.toEqual([]);
  });

  it('has to be written anew as soon as the graph knows a measure', () => {
    const types = [...read('schema/schema.graphql').text.matchAll(/^(?:type|enum|input) (\w+)/gm)].map(
      ([, name]) => name!,
    );
    expect(types.length).toBeGreaterThan(50);
    expectNone(
      'H9 says that there are no measures:',
      types.filter((name) => /Measure|Questionnaire|Score/.test(name)),
    );
  });
});
