import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of the portal has. */
const tooMany = 120;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element.matches(':focus'));

/** Goes on with Tab until this has the focus, and checks that one can see it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < tooMany; stops += 1) {
    await page.keyboard.press('Tab');
    if (!(await isFocused(target))) continue;
    await expect(target).toBeInViewport();
    return;
  }
  throw new Error(`Tab never comes to ${String(target)}`);
}

/** Goes there and presses a key: Enter for links and buttons, Space for boxes and radios. */
export async function tabAndPress(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes there and types. */
export async function tabAndType(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(words);
}
