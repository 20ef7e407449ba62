import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './reflow.js';
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

/** No fault that axe finds, on a desk and on the smallest phone, and nothing wider than that phone. Goes on after a fault. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectSettled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const where = `${state}, ${width} px`;
    if (width === phone) await expectNoSidewaysScroll(page, where);
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
