import type { Locator, Page } from '@playwright/test';
import { expect, test } from './portal/test.js';
import { heading } from './portal/worklist.js';

const approaches: Readonly<Record<string, (link: Locator) => Promise<void>>> = {
  'pointing at': (link) => link.hover(),
  focusing: (link) => link.focus(),
  touching: (link) => link.dispatchEvent('touchstart'),
};

function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  return scripts;
}

for (const [approach, come] of Object.entries(approaches)) {
  test(`${approach} a link fetches its page before it is opened`, async ({ signedInAs }) => {
    const page = await signedInAs('referrer');
    await page.goto('/our-referrals');
    await expect(heading(page, 'Our referrals')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const scripts = scriptsOf(page);

    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Find a service' });
    await come(link);
    await expect.poll(() => scripts.join(' ')).toMatch(/\/assets\/services-page-/);
    await page.waitForLoadState('networkidle');
    await expect(heading(page, 'Our referrals')).toBeVisible();

    const before = scripts.length;
    await link.press('Enter');
    await expect(heading(page, 'Find a service')).toBeVisible();
    expect(scripts.slice(before), 'nothing is left to fetch').toEqual([]);
  });
}
