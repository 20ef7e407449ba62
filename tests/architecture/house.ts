import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of the repository; `path` counts from its root, with slashes. */
export interface SourceText {
  path: string;
  text: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is made or fetched; everything else in the repository is somebody's work and is read. */
const made = new Set(
  '.git .kith .kith-bench .output .turbo coverage dist node_modules playwright-report test-results web/src/gql'.split(
    ' ',
  ),
);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (made.has(entry.name) || made.has(path)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && !entry.name.endsWith('.log') ? [path] : [];
  });
}

/** The path of every file, in order. */
export const allFiles: readonly string[] = walk('').sort();

/** Every file that holds code: what the rules on code read. */
export const codeFiles: readonly string[] = allFiles.filter((path) => /\.[cm]?[jt]sx?$/.test(path));

/** Every file whose length a person has to bear. */
export const writtenFiles: readonly string[] = allFiles.filter((path) => /\.([cm]?[jt]sx?|scss)$/.test(path));

export const read = (path: string): SourceText => ({ path, text: readFileSync(join(root, path), 'utf8') });

/** The paths git tracks, as far as they are there; undefined where there is no git repository. */
export function trackedFiles(): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  // A checkout may belong to another user than the one who tests it.
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

const trees = new WeakMap<SourceText, ts.SourceFile>();

/** The text as a tree, without types: what the rules on code walk. Several rules walk the same one. */
export function parse(source: SourceText): ts.SourceFile {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const tree = trees.get(source) ?? ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  trees.set(source, tree);
  return tree;
}

/** The slices in their order: the keys of the list in api/src/slices.ts. */
export function sliceOrder(source: SourceText = read('api/src/slices.ts')): string[] {
  const order: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'slices') order.push(...keysOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  if (order.length === 0)
    throw new Error(`${source.path} names no slices: it should hold "export const slices = {…}".`);
  return order;
}

function keysOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return keysOf(node.expression);
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
}
