import { expect, type Locator, type Page } from '@playwright/test';
import { expectSettled } from './settled.js';

/**
 * The row of a referral in a worklist, wherever in its pages it stands. Other tests write to the same lists, and what they
 * add may move a row over the edge of a page while it is turned; then the list is read once more from its beginning.
 */
export async function rowOf(page: Page, reference: string): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: reference });
  const fromBeginning = new URL(page.url());
  fromBeginning.searchParams.delete('after');
  let attempts = 0;
  await expect(async () => {
    if (attempts++ > 0) await page.goto(fromBeginning.href);
    await turnPagesTo(page, row);
    await expect(row, `the list has ${reference}`).toHaveCount(1, { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  return row;
}

async function turnPagesTo(page: Page, row: Locator): Promise<void> {
  const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next page' });
  const table = page.getByRole('table');
  for (;;) {
    await expect(table).toHaveAttribute('aria-busy', 'false');
    await expectSettled(page);
    // A list that is read anew meanwhile may put a row on another page after it was found.
    await page.waitForLoadState('networkidle');
    if ((await row.count()) > 0 || (await next.count()) === 0) return;
    const here = page.url();
    await next.click({ timeout: 2_000 });
    await expect(page).not.toHaveURL(here);
  }
}

/** Opens a referral by what one would read out. */
export async function openByReference(page: Page, reference: string): Promise<void> {
  await page.getByRole('searchbox').fill(reference);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
}

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });

/** A part of a page under its own heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Opens what one may do with a referral, and gives the panel that it opens. */
export async function openAction(page: Page, name: string): Promise<Locator> {
  const actions = page.getByRole('group', { name: 'What you can do' });
  await actions.getByRole('button', { name, exact: true }).first().click();
  const panel = actions.getByRole('region', { name, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** What has just been done, as the page says it. */
export const expectDone = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
