import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectSettled } from './settled.js';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = 320;
const widths = [1280, phone];

async function violationsOn(page: Page): Promise<string[]> {
  // Without frames of other origins there is nothing to put together in a page of its own; what passes is not described.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(standards);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.join(' ')}`),
  );
}

const widest = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > ${phone} + 0.5).slice(0, 5)
  .map((element) => element.tagName.toLowerCase() + '.' + element.className)`;

/** No fault that axe finds, on a desk and on the smallest phone, and nothing wider than that phone. Goes on after a fault. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectSettled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const where = `${state}, ${width} px`;
    if (width === phone) {
      const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
      const what = wide > phone ? await page.evaluate<string[]>(widest) : [];
      expect
        .soft({ wide: Math.max(wide, phone), what }, `${where}: nothing to scroll sideways`)
        .toEqual({ wide: phone, what: [] });
    }
    expect.soft(await violationsOn(page), where).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The same for pages that need no more than their address. */
export async function expectAccessibleAt(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expectAccessible(page, address);
  }
}
