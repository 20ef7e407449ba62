import { expect, type Page } from '@playwright/test';

const widest = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).slice(0, 5)
  .map((element) => element.tagName.toLowerCase() + '.' + element.className)`;

/** Nothing on the page is wider than the window, so that nobody has to scroll sideways. Goes on after a fault. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
  const what = wide > width ? await page.evaluate<string[]>(widest) : [];
  expect
    .soft({ wide: Math.max(wide, width), what }, `${where}: nothing to scroll sideways`)
    .toEqual({ wide: width, what: [] });
}
