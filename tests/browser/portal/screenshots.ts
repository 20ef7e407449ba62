import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expectSettled } from './settled.js';

const folder = fileURLToPath(new URL('../.output/screenshots/', import.meta.url));
const widths = [1280, 375];

/** Pictures are for reading; they take time and prove nothing. */
const wanted = Boolean(process.env['KITH_SCREENSHOTS']);

/** Keeps how a page looks, on a desk and on a phone, in a run with `KITH_SCREENSHOTS=1`. */
export async function keep(page: Page, name: string): Promise<void> {
  await expectSettled(page);
  if (!wanted) return;
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}${name}-${width}.png`, fullPage: true, animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
}
