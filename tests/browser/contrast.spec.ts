import type { Page } from '@playwright/test';
import { poorContrastOn } from './portal/accessible.js';
import { expectSettled } from './portal/settled.js';
import { expect, test } from './portal/test.js';

const faint = '.faint { color: rgb(150, 150, 150) }';

async function style(page: Page, rules: readonly string[]): Promise<void> {
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    for (const rule of ${JSON.stringify(rules)}) sheet.insertRule(rule);
    document.adoptedStyleSheets = [sheet];
  }`);
}

test('poor contrast is found although all that looks alike was judged before', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/privacy');
  await expectSettled(page);
  await page.evaluate(
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p class="faint">Too faint</p>')`,
  );
  expect(await poorContrastOn(page), 'the page as it is').toEqual([]);

  await style(page, [faint]);
  expect(await poorContrastOn(page), 'a colour of its own').toEqual([expect.stringContaining('at .faint')]);
  await style(page, [faint, '@media (min-width: 400px) { .faint { display: none } }']);
  expect(await poorContrastOn(page), 'hidden').toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await poorContrastOn(page), 'there on a phone').toEqual([expect.stringContaining('at .faint')]);
  await style(page, ['main { background-color: rgb(60, 60, 60) }']);
  expect((await poorContrastOn(page)).length, 'something else behind it').toBeGreaterThan(3);
});
