import { expect, type Page } from '@playwright/test';
import type { SignIn } from './seats.js';
import { heading } from './worklist.js';

/** Signs in by the form, as people do. */
export async function signIn(page: Page, { email, password }: SignIn): Promise<void> {
  await page.goto('/sign-in');
  await expect(heading(page, 'Sign in')).toBeVisible();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Signs out by the button at the top of every page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(heading(page, 'You have signed out')).toBeVisible();
}
