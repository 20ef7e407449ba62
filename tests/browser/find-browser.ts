import chromium from '@sparticuz/chromium';
import type { LaunchOptions } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Without these a browser in a container or without a network spends its time on services it cannot reach. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of the npm package, which draws pages and no window around them, so that tests wait for less. */
async function shell(): Promise<string | undefined> {
  const path = await chromium.executablePath().catch(() => undefined);
  // It was made for another Linux, and may miss a library on this one.
  return path && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0 ? path : undefined;
}

/** How to start Chromium: the one named, else the one that comes as an npm package, else the one of the system. */
export async function findBrowser(): Promise<LaunchOptions> {
  // Playwright reads its configuration again in every worker; one search is enough.
  const found = (process.env['KITH_CHROMIUM'] ||= (await shell()) ?? installed.find((path) => existsSync(path)) ?? '');
  if (found === '') throw new Error('There is no Chromium here. Install one, or name it in KITH_CHROMIUM.');
  return { executablePath: found, args: quiet };
}
