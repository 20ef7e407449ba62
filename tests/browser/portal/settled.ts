import { expect, type Page } from '@playwright/test';

/** Nothing is still on its way. Loading says nothing in its first moments, so its words cannot be waited for. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.kith-loading')).toHaveCount(0);
}
