import type { Page } from '@playwright/test';

/** What somebody saw of one page, in milliseconds; the layout shift is a share of the window. */
export interface Seen {
  /** When the largest piece of the page stood there. */
  readonly paint: number;
  /** What jumped without anybody's doing, in the worst five seconds: the Cumulative Layout Shift. */
  readonly shift: number;
  /** What jumped, by how much. */
  readonly shifted: readonly string[];
  /** Each interaction: what took how long from the key or click to the next paint. */
  readonly interactions: readonly { readonly what: string; readonly took: number }[];
}

/** An old laptop, against what this one could do if nobody else used it. */
const slowdown = 4;
const sampleMilliseconds = 200;

/** The share of a processor that we get, from 0 to 1, while others want it too. */
function shareOfProcessor(): number {
  const from = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - from < sampleMilliseconds);
  const { user, system } = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1000 / (performance.now() - from));
}

/** Text, since it runs in the page. */
const observe = `{
  const seen = (globalThis.kithSeen = { paint: 0, shift: 0, shifted: [], interactions: [] });
  const nameOf = (node) => (node instanceof Element ? node.tagName.toLowerCase() + '.' + node.className : 'text');
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, durationThreshold: 16 });
  watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  let windowFrom = 0;
  let last = 0;
  let inWindow = 0;
  watch('layout-shift', ({ value, startTime, hadRecentInput, sources }) => {
    if (hadRecentInput) return;
    if (startTime - last > 1000 || startTime - windowFrom > 5000) {
      windowFrom = startTime;
      inWindow = 0;
    }
    last = startTime;
    inWindow += value;
    seen.shift = Math.max(seen.shift, inWindow);
    seen.shifted.push(value.toFixed(3) + ' ' + sources.map(({ node }) => nameOf(node)).join(' '));
  });
  watch('event', ({ name, target, duration, interactionId }) => {
    if (interactionId) seen.interactions.push({ what: name + ' on ' + nameOf(target), took: duration });
  });
}`;

/** Slows the page down to an old laptop, and notes from its next load on what its reader has to wait for. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // What others take from this computer slows it down already.
  const rate = Math.max(1, slowdown * shareOfProcessor());
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript({ content: observe });
}

/** What was seen since the page was loaded. */
export async function seenOn(page: Page): Promise<Seen> {
  // The observers are told a moment after the paint.
  await page.waitForTimeout(400);
  return page.evaluate<Seen>('kithSeen');
}
