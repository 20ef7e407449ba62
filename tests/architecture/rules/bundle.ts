import { gzipSync } from 'node:zlib';

/** The built portal: the text of each file by its path in the build. */
export type Bundle = ReadonlyMap<string, string>;

/** In bytes after gzip at its highest level; what a browser gets, as Brotli, is about an eighth less. */
export const budgets = {
  /** All that stands in index.html, and what that imports: loaded before any page. */
  firstScript: 200_000,
  style: 35_000,
  /** The first load and all that one page imports. */
  pageWithFirst: 215_000,
  /** One chunk; the first is the framework and the shell. */
  chunk: 30_000,
  firstChunk: 140_000,
} as const;

const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);

function textOf(bundle: Bundle, path: string): string {
  const text = bundle.get(path);
  if (text === undefined) throw new Error(`The build has no ${path}. Build the portal first.`);
  return text;
}

/** These chunks and all they import; what they only fetch later is left out. */
function withImports(bundle: Bundle, paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    named(textOf(bundle, path), /(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g).forEach((name) => visit(`assets/${name}`));
  };
  paths.forEach(visit);
  return found;
}

function sizeOf(bundle: Bundle, paths: Iterable<string>): number {
  return [...paths].reduce((total, path) => total + compressed(textOf(bundle, path)), 0);
}

/** The chunk of a page, by the name of its file; undefined if it has none of its own. */
function chunkOf(bundle: Bundle, page: string): string | undefined {
  return [...bundle.keys()].find((path) => new RegExp(`^assets/${page}-[\\w-]{8}\\.js$`).test(path));
}

export interface BundleSizes {
  readonly firstScript: number;
  readonly style: number;
  /** By page, the first load included. */
  readonly pages: ReadonlyMap<string, number>;
  /** Pages that stand in another chunk. */
  readonly unsplit: readonly string[];
  readonly chunks: ReadonlyMap<string, number>;
  readonly first: ReadonlySet<string>;
}

/** The files of the pages that routes.tsx fetches when somebody goes there. */
export const pagesOf = (routes: string): string[] => named(routes, /\bimport\('[^']*\/([\w-]+)'\)/g);

/** What the first load and each page weigh, in bytes after gzip. */
export function weigh(bundle: Bundle, pages: readonly string[]): BundleSizes {
  const html = textOf(bundle, 'index.html');
  const first = withImports(bundle, named(html, /"\/(assets\/[^"]+\.js)"/g));
  const chunks = [...bundle.keys()].filter((path) => path.endsWith('.js'));
  const own = new Map(pages.map((page) => [page, chunkOf(bundle, page)]));
  const weighed = [...own].flatMap(([page, chunk]) =>
    chunk ? [[page, sizeOf(bundle, withImports(bundle, [...first, chunk]))] as const] : [],
  );
  return {
    firstScript: sizeOf(bundle, first),
    style: sizeOf(bundle, named(html, /"\/(assets\/[^"]+\.css)"/g)),
    pages: new Map(weighed),
    unsplit: pages.filter((page) => !own.get(page) || first.has(own.get(page)!)),
    chunks: new Map(chunks.map((path) => [path, sizeOf(bundle, [path])])),
    first,
  };
}

/** Every budget that is overdrawn, in words. */
export function overdrawn({ firstScript, style, pages, unsplit, chunks, first }: BundleSizes): string[] {
  const check = (what: string, size: number, most: number): string[] =>
    size > most ? [`${what} is ${kilobytes(size)}, of ${kilobytes(most)} allowed`] : [];
  return [
    ...check('The script of the first load', firstScript, budgets.firstScript),
    ...check('The style', style, budgets.style),
    ...[...pages].flatMap(([page, size]) => check(`${page} with the first load`, size, budgets.pageWithFirst)),
    ...[...chunks].flatMap(([path, size]) => check(path, size, first.has(path) ? budgets.firstChunk : budgets.chunk)),
    ...unsplit.map((page) => `${page} has no chunk of its own: somebody imports it other than by its route`),
  ];
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
