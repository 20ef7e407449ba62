import { readFileSync } from 'node:fs';
import { expectAccessible, expectToFit } from './portal/accessible.js';
import { operationsOf } from './portal/operations.js';
import { expect, test } from './portal/test.js';
import { walks } from './portal/walks.js';

test.describe.configure({ mode: 'parallel' });

// A desk at 200% zoom has half the width in twice the points.
test.use({ deviceScaleFactor: 2 });

/** Asked once, when the portal is loaded: who is signed in. It is the shell's, and no page asks it again. */
const ofTheShell = 'SessionViewer';

test('every page of the routes is walked', () => {
  const source = readFileSync(new URL('../../web/src/app/routes.tsx', import.meta.url), 'utf8');
  const patterns = [...source.matchAll(/\bpage\(\s*'([^'?]*)\??'/g)].map(([, pattern]) => pattern!);
  const addresses = Object.values(walks).flatMap(({ addresses, alike = [] }) => [...addresses, ...alike]);
  const walked = addresses.map((address) => address.replace(/[?#].*/, '').replace(/:\w+/, ':id'));
  const left = patterns.filter((pattern) => !walked.some((address) => address.endsWith(pattern)));
  expect(patterns.length).toBeGreaterThan(30);
  expect(left, 'pages that nobody walks here').toEqual([]);
});

for (const [who, { seat, addresses, alike = [], arrange }] of Object.entries(walks)) {
  test(`every page that ${who} opens asks one operation, fits and is accessible`, async ({ graphAs, newContext }) => {
    const ids = (await arrange?.(graphAs)) ?? {};
    const page = await (await newContext(seat)).newPage();
    const asked = operationsOf(page);
    const open = async (pattern: string, look: typeof expectAccessible) => {
      // From one fragment to another the browser would stay on the page; a page in between costs a new process.
      if (pattern.includes('#')) await page.goto('about:blank');
      asked.length = 0;
      await page.goto(pattern.replace(/:(\w+)/, (_, name: string) => ids[name]!));
      await look(page, pattern);
      await page.waitForLoadState('networkidle');
      const [first, ...own] = asked;
      expect.soft(first, `${pattern}: the shell asks first`).toBe(ofTheShell);
      expect.soft(own.slice(1), `${pattern} asks more than ${own[0]}: put it into one operation`).toEqual([]);
    };
    for (const pattern of addresses) await open(pattern, expectAccessible);
    for (const pattern of alike) await open(pattern, expectToFit);
  });
}
