import { defineConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.js';

const port = Number(process.env['KITH_BROWSER_PORT'] ?? 4321);

// Tests listen there for the mails that the portal sends, one file at a time.
const mailPort = port + 1;

/** A folder for the data of this run, gone after it; the server has been stopped by then. */
function folderOfThisRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Playwright reads this file again in every worker; only the first reading may choose the folder.
const dataDirectory = (process.env['KITH_BROWSER_DATA'] ??= folderOfThisRun());

const mail = { KITH_SMTP_URL: `smtp://127.0.0.1:${mailPort}`, KITH_MAIL_FROM: 'kith@example.org' };

const measured = 'speed.spec.ts';

/** The journeys in a real browser, against the program as it is deployed, with its demo data. */
export default defineConfig({
  testDir: 'browser',
  globalSetup: './browser/portal/global-setup.ts',
  outputDir: 'browser/.output/results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // On a computer that does other things a browser is late now and then; the list of tests says which passed only then.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'browser', testIgnore: measured },
    // One at a time: what another page does would be measured too.
    { name: 'speed', testMatch: measured, workers: 1 },
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: await findBrowser(),
  },
  webServer: {
    command: 'node ../api/dist/main.bundle.js',
    url: `http://127.0.0.1:${port}/health/ready`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), KITH_DATA_DIR: dataDirectory, LOG_LEVEL: 'error', ...mail },
  },
});
