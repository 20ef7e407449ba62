import { expectAccessible } from './portal/accessible.js';
import { keep } from './portal/screenshots.js';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';
import type { Page } from '@playwright/test';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const card = (page: Page, name: string) => cards(page).filter({ has: page.getByRole('link', { name, exact: true }) });
const words = (page: Page) => page.getByRole('search', { name: 'Find a service' }).getByLabel('Words');

test('services are found while one types, by how life is and with a slip of the finger', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.goto('/services');
  await expect(heading(page, 'Find a service')).toBeVisible();
  await words(page).pressSequentially('alotment', { delay: 20 });
  await expect(card(page, 'Allotment Club')).toBeVisible();
  await expect(page).toHaveURL(/text=alotment/);
  await expect(words(page)).toBeFocused();

  await words(page).fill('lonely');
  await expect(card(page, 'A Friend on the Phone')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Loneliness and social isolation');
  await keep(page, 'find-1-lonely');

  await words(page).fill('qqqqq');
  await expect(page.getByRole('main')).toContainText('No service matches');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(words(page)).toHaveValue('');
  await expect(cards(page).first()).toBeVisible();
});

test('choices say what they would find, and find it', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.goto('/services?near=NE30');
  await expect(cards(page).first()).toBeVisible();
  await page.getByText('Narrow it down', { exact: true }).click();
  const tuesday = page.getByLabel(/^Tuesday \(\d+\)$/);
  const promised = Number(/\((\d+)\)/.exec(await page.locator('label', { hasText: /^Tuesday/ }).innerText())![1]);
  expect(promised).toBeGreaterThan(0);
  await tuesday.check();
  await expect(page).toHaveURL(/days=TU/);
  await expect(page.getByRole('main')).toContainText(promised === 1 ? '1 service' : `${promised} services`);
  await expect(cards(page)).toHaveCount(Math.min(20, promised));
  await expectAccessible(page, 'find a service, narrowed');
  await keep(page, 'find-2-narrowed');
  await page.goBack();
  await expect(tuesday).not.toBeChecked();
});

test('for somebody in particular each service says why it fits or does not, and the address says nothing of them', async ({
  signedInAs,
}) => {
  const page = await signedInAs('linkworker');
  await page.goto('/services?text=exercise');
  await page.getByText('For somebody in particular').click();
  await page.getByLabel('Age', { exact: true }).fill('30');
  const seated = card(page, 'Sit and Be Fit');
  await expect(seated).toContainText('Does not fit');
  await expect(seated).toContainText('Sit and Be Fit is for people aged 50 and over.');
  await expect(page).not.toHaveURL(/30/);
  await keep(page, 'find-3-for-somebody');
  await page.getByLabel('Leave out what does not fit').check();
  await expect(seated).toHaveCount(0);
  await page.getByLabel('Age', { exact: true }).fill('70');
  await expect(seated).toContainText('Fits');
});

test('up to three services stand side by side', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  await page.goto('/services?near=NE30&text=garden');
  await expect(page.getByRole('img', { name: /^Map of the services/ })).toBeVisible();
  const names = await cards(page).getByRole('heading').getByRole('link').allInnerTexts();
  const compared = names.slice(0, 2);
  for (const name of compared) await page.getByLabel(`Compare ${name}`, { exact: true }).check();
  await page.getByRole('button', { name: 'Compare 2 services' }).click();
  await expect(heading(page, 'Compare services')).toBeVisible();
  for (const name of compared) await expect(page.getByRole('columnheader', { name })).toBeVisible();
  await expect(page.getByRole('row', { name: /^When/ })).toBeVisible();
  await expectAccessible(page, 'compare services');
  await keep(page, 'find-4-compared');
});

test('on a narrow screen it all fits, and works by keyboard', async ({ signedInAs }) => {
  const page = await signedInAs('linkworker');
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/services?near=NE30&text=garden');
    await expect(cards(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await keep(page, `find-5-at-${width}`);
  }
  await words(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('singin');
  await expect(card(page, 'Sing by the Sea')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Near postcode area')).toBeFocused();
});
