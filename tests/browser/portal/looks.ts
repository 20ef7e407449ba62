import type { Page } from '@playwright/test';

const mark = 'data-looks-different';

/** In the page: what of an element decides over its contrast, and whether it is there to be seen. */
const looks = `(element) => {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })) return '';
  const points = parseFloat(style.fontSize) * 0.75;
  const large = points >= 18 || (points >= 14 && Number(style.fontWeight) >= 700);
  return [style.color, style.backgroundColor, style.backgroundImage, style.opacity, large].join();
}`;

const noteAll = `globalThis.kithLooks = new WeakMap(
  [...document.body.querySelectorAll('*')].map((element) => [element, (${looks})(element)]))`;

const markChanged = `[...document.body.querySelectorAll('*')].filter((element) => {
  const now = (${looks})(element);
  const changed = now !== '' && now !== globalThis.kithLooks?.get(element);
  element.toggleAttribute('${mark}', changed);
  return changed;
}).length`;

/** Remembers in the page how everything on it looks. */
export async function noteLooks(page: Page): Promise<void> {
  await page.evaluate(`${noteAll}; undefined`);
}

/** A selector for what since then came into sight, or has other colours or letters of another class of size; undefined for nothing. */
export async function whatLooksDifferent(page: Page): Promise<string | undefined> {
  return (await page.evaluate<number>(markChanged)) > 0 ? `[${mark}]` : undefined;
}
