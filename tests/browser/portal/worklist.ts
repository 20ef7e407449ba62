import { expect, type Locator, type Page } from '@playwright/test';

/** The row of a referral in a worklist, wherever in its pages it stands. */
export async function rowOf(page: Page, reference: string): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: reference });
  const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next page' });
  const table = page.getByRole('table');
  for (;;) {
    await expect(table).toHaveAttribute('aria-busy', 'false');
    if ((await row.count()) > 0 || (await next.count()) === 0) break;
    const first = await table.getByRole('rowheader').first().innerText();
    await next.click();
    await expect(table.getByRole('rowheader').first()).not.toHaveText(first);
  }
  await expect(row, `the list has ${reference}`).toHaveCount(1);
  return row;
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
