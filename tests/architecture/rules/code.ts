import ts from 'typescript';
import { parse, type SourceText } from '../house.js';

/** A rule on code: says of a node that breaks it what is wrong, of others nothing. */
export type Rule = (node: ts.Node, path: string) => string | undefined;

const isTest = (path: string) => path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
/** Where tools demand a default export. */
const byDefault = /(\.config|^web\/codegen|(^|\/)global-setup|\.d)\.ts$/;
const readsEnvironment =
  /^(api\/src\/(config|main|kith)\.ts|api\/src\/cli\/|scripts\/|packages\/[^/]+\/scripts\/|tests\/)/;

export const noAny: Rule = (node) =>
  node.kind === ts.SyntaxKind.AnyKeyword ? 'any switches the types off: say unknown, or what it is' : undefined;

export const namedExportsOnly: Rule = (node, path) => {
  const isDefault =
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true);
  return isDefault && !byDefault.test(path) ? 'exports are named, so that a thing has one name everywhere' : undefined;
};

export const noReExports: Rule = (node, path) => {
  if (!ts.isExportDeclaration(node) || !node.moduleSpecifier) return undefined;
  const entry = /^packages\/[^/]+\/src\/index\.ts$/.test(path);
  return entry ? undefined : 'only the entry of a package passes on what others export';
};

export const noCollectionsInEntities: Rule = (node) => {
  if (!ts.isDecorator(node) || !ts.isCallExpression(node.expression)) return undefined;
  const name = node.expression.expression.getText();
  if (!/^(OneToMany|ManyToMany)$/.test(name)) return undefined;
  return `entities point up only: instead of @${name} the later slice gives the field`;
};

export const environmentReadOnce: Rule = (node, path) => {
  if (readsEnvironment.test(path) || path.endsWith('.config.ts')) return undefined;
  const read = ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
  const taken = ts.isImportDeclaration(node) && /\benv\b[^]*from '(node:)?process'/.test(node.getText());
  return read || taken ? 'the environment is read once, by config.ts' : undefined;
};

export const oneDoorToTheDatabase: Rule = (node, path) => {
  if (!ts.isNewExpression(node) || path.startsWith('api/src/database/') || isTest(path)) return undefined;
  const name = node.expression.getText();
  if (!/^((pg\.)?(Pool|Client)|DataSource)$/.test(name)) return undefined;
  return `only database/ makes a ${name}: everybody else works in a unit`;
};

const operations = /^(Query|Mutation|Subscription|FieldResolver)$/;

/** Lines between the braces; a body on one line is one. */
function bodyLines(body: ts.Block): number {
  const inside = body.getText().slice(1, -1).trim();
  return inside === '' ? 0 : inside.split('\n').filter((line) => line.trim() !== '').length;
}

export const thinResolvers: Rule = (node, path) => {
  if (!path.endsWith('.resolver.ts') || !ts.isMethodDeclaration(node) || !node.body) return undefined;
  const decorators = (ts.getDecorators(node) ?? []).map(({ expression }) => expression.getText().split('(')[0] ?? '');
  const lines = bodyLines(node.body);
  if (!decorators.some((name) => operations.test(name)) || lines <= 5) return undefined;
  return `${node.name.getText()} has ${lines} lines: a resolver's method calls one function, in five lines at most`;
};

/** Every place in these files that breaks the rule. */
export function broken(rule: Rule, sources: readonly SourceText[]): string[] {
  return sources.flatMap((source) => {
    const tree = parse(source);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const problem = rule(node, source.path);
      if (problem) found.push(`${source.path}:${lineOf(tree, node)}: ${problem}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
