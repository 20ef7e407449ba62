import ts from 'typescript';
import { parse, type SourceText } from '../house.js';

/** How long something is, and where it stands. */
export interface Size {
  what: string;
  lines: number;
}

export const mostLines = { file: 250, function: 50 };

/** The lines of a file, its last empty one not counted. */
export const fileSize = ({ path, text }: SourceText): Size => ({
  what: path,
  lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
});

/** What `describe` and `story` are given holds a whole file of tests, each a function of its own. */
function isSuite(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && /^(describe|story)\b/.test(parent.expression.getText());
}

/** A migration is a list of statements, read from top to bottom once and never changed; cutting it up helps nobody. */
const isMigration = (path: string) => path.startsWith('api/src/database/migrations/');

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function without a name';
}

/** Every function of a file with its length, from its name to its closing brace. */
export function functionSizes(source: SourceText): Size[] {
  if (isMigration(source.path)) return [];
  const tree = parse(source);
  const sizes: Size[] = [];
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isSuite(node)) {
      const start = line((node.name ?? node).getStart(tree));
      const what = `${source.path}:${start + 1}: ${nameOf(node)}`;
      sizes.push({ what, lines: line(node.getEnd()) - start + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return sizes;
}

/** The size that this share of all sizes does not exceed. */
export function percentile(sizes: readonly Size[], share: number): number {
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const tooLong = (sizes: readonly Size[], most: number): string[] =>
  sizes.filter(({ lines }) => lines > most).map(({ what, lines }) => `${what} has ${lines} lines, of ${most} allowed`);
