import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { read, root } from './house.js';
import { type Bundle, budgets, kilobytes, overdrawn, pagesOf, weigh } from './rules/bundle.js';

const dist = join(root, 'web/dist');

/** What the portal's page leads to; a folder that was built into before may still hold files of then. */
function built(): Bundle {
  const bundle = new Map<string, string>();
  const pending = ['index.html'];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (bundle.has(path) || !existsSync(join(dist, path))) continue;
    const text = readFileSync(join(dist, path), 'utf8');
    bundle.set(path, text);
    for (const [name] of text.matchAll(/[\w-]+-[\w-]{8}\.(?:js|css)\b/g)) pending.push(`assets/${name}`);
  }
  return bundle;
}

const pages = pagesOf(read('web/src/app/routes.tsx').text);

describe('the portal that was built', () => {
  it('loads fast: no budget is overdrawn, and every page has a chunk of its own', () => {
    const sizes = weigh(built(), pages);
    const heaviest = [...sizes.pages].sort(([, a], [, b]) => b - a).slice(0, 3);
    console.log(
      [
        `first load: script ${kilobytes(sizes.firstScript)}, style ${kilobytes(sizes.style)} after gzip`,
        `heaviest pages, with it: ${heaviest.map(([page, size]) => `${page} ${kilobytes(size)}`).join(', ')}`,
      ].join('\n'),
    );
    expect(pages.length).toBeGreaterThan(30);
    expectNone('Split these, or find what came in:', overdrawn(sizes));
  });

  it('has a compressed copy of every file worth one', () => {
    const large = [...built()].filter(([, text]) => text.length > 1_000).map(([path]) => path);
    expect(large.length).toBeGreaterThan(30);
    const missing = large.flatMap((path) => ['.br', '.gz'].map((ending) => path + ending));
    expectNone(
      'The build left these uncompressed:',
      missing.filter((path) => !existsSync(join(dist, path))),
    );
  });
});

describe('a portal that is too heavy', () => {
  // Nothing compresses it: a byte of it is a byte of the budget.
  const noise = (bytes: number): string => randomBytes(bytes).toString('latin1');
  const aBundle = (files: Record<string, string>): Bundle =>
    new Map(
      Object.entries({
        'index.html': '<script src="/assets/index-12345678.js"></script><link href="/assets/index-12345678.css">',
        'assets/index-12345678.js': 'import{a}from"./shared-12345678.js";import("./x-page-12345678.js")',
        'assets/shared-12345678.js': 'export const a=1',
        'assets/x-page-12345678.js': 'import"./shared-12345678.js"',
        'assets/index-12345678.css': 'a{}',
        ...files,
      }),
    );

  it('is seen, wherever the weight is', () => {
    expect(overdrawn(weigh(aBundle({}), ['x-page']))).toEqual([]);
    const broken = (files: Record<string, string>): string => overdrawn(weigh(aBundle(files), ['x-page'])).join();
    expect(broken({ 'assets/x-page-12345678.js': noise(budgets.chunk) })).toMatch(/x-page-12345678\.js is .* allowed/);
    expect(broken({ 'assets/index-12345678.css': noise(budgets.style) })).toMatch(/^The style is/);
    expect(broken({ 'assets/shared-12345678.js': noise(budgets.firstScript) })).toContain(
      'The script of the first load is',
    );
  });

  it('is seen when a page is no chunk of its own', () => {
    expect(overdrawn(weigh(aBundle({}), ['y-page']))[0]).toContain('y-page has no chunk of its own');
    const together = 'import"./x-page-12345678.js"';
    const found = overdrawn(weigh(aBundle({ 'assets/index-12345678.js': together }), ['x-page']));
    expect(found[0]).toContain('x-page has no chunk of its own');
  });
});
