import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { whatIsUnjudged } from './looks.js';
import { expectNoSidewaysScroll } from './reflow.js';
import { expectSettled } from './settled.js';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A desk, where a table has the least room before its rows become cards, a desk at 200%, and the smallest phone.
const widths = [1280, 960, 640, 320];
const [desk, phone] = [1280, 320];
const contrast = 'color-contrast';

async function axeOn(page: Page): Promise<AxeBuilder> {
  // Its half a megabyte is read once a page; the builder would have it read again for each look.
  const there = await page.evaluate<boolean>('"axe" in globalThis');
  // Without frames of other origins there is nothing to put together in a page of its own; what passes is not described.
  return new AxeBuilder({ page, ...(there && { axeSource: 'undefined' }) }).setLegacyMode();
}

const violationsOnly = { resultTypes: ['violations' as const] };

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.join(' ')}`),
  );
}

async function violationsOn(page: Page): Promise<string[]> {
  const all = (await axeOn(page)).options({ ...violationsOnly, rules: { [contrast]: { enabled: false } } });
  const found = await violationsOf(all.withTags(standards));
  return [...found, ...(await poorContrastOn(page))];
}

/**
 * What has too little contrast, of what looks like nothing that was judged before on any page. Contrast takes three quarters
 * of the time that axe takes, and nearly everything looks like something else.
 */
export async function poorContrastOn(page: Page): Promise<string[]> {
  const unjudged = await whatIsUnjudged(page);
  if (!unjudged) return [];
  const some = (await axeOn(page)).options({ ...violationsOnly, runOnly: [contrast] }).include(unjudged.selector);
  const found = await violationsOf(some);
  if (found.length === 0) unjudged.areGood();
  return found;
}

/** Nothing to scroll sideways on any of the widths. Looks at the page on each of them. Goes on after a fault. */
export async function expectToFit(
  page: Page,
  state: string,
  look: (width: number, where: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await expectSettled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const where = `${state}, ${width} px`;
    await expectNoSidewaysScroll(page, where);
    await look(width, where);
  }
  await page.setViewportSize({ width: desk, height: 900 });
}

/** The same, and no fault that axe finds, on a desk and on the smallest phone. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectToFit(page, state, async (width, where) => {
    if (width === desk || width === phone) expect.soft(await violationsOn(page), where).toEqual([]);
  });
}
