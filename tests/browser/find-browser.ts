import chromium from '@sparticuz/chromium';
import type { LaunchOptions } from '@playwright/test';
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

/** How to start Chromium: the one of the system, else the one that comes as an npm package. */
export async function findBrowser(): Promise<LaunchOptions> {
  const found = process.env['KITH_CHROMIUM'] ?? installed.find((path) => existsSync(path));
  if (found) return { executablePath: found, args: quiet };
  return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...quiet] };
}
