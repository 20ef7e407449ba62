import type { Import } from '../imports.js';

/** Files that put the program together and may use everything; nobody may use the first three. */
const programs = new Set(['main.ts', 'kith.ts', 'emit-schema.ts']);
const composing = new Set([...programs, 'server.ts', 'slices.ts', 'cli', 'demo']);

/** The packages' names; the other workspaces are not to be imported by name, except by tests. */
const packageNames = new Set(['@kith/nhs', '@kith/referral-lifecycle']);

/** The first folder under a workspace's src, or the file that lies there: platform, people, server.ts. */
function areaOf(path: string): string {
  return path.split('/')[2] ?? path;
}

/** What an imported text names: a workspace of this house, one of its packages, or something from outside. */
function workspaceOf(target: string): string | undefined {
  if (packageNames.has(target)) return 'packages';
  if (target.startsWith('@kith/')) return target.slice('@kith/'.length).split('/')[0];
  return /^(api|web|schema|packages|scripts|tests)\//.exec(target)?.[1];
}

const workspaceRules: Record<string, { may: string[]; rule: string }> = {
  web: { may: ['web', 'packages'], rule: 'web imports packages only; it knows the graph through code generation' },
  api: { may: ['api', 'packages'], rule: 'api imports packages only' },
  packages: { may: ['packages'], rule: 'a package imports packages only' },
  scripts: { may: ['scripts'], rule: 'scripts need nothing but Node' },
};

function crossingRule({ from, to }: Import): string | undefined {
  const own = from.split('/')[0] ?? '';
  const other = workspaceOf(to);
  const known = workspaceRules[own];
  if (!known || other === undefined || known.may.includes(other)) return undefined;
  return known.rule;
}

function apiRule({ from, to }: Import, order: readonly string[]): string | undefined {
  const [own, other] = [areaOf(from), areaOf(to)];
  const place = order.indexOf(own);
  if (programs.has(other)) return `${other} starts a program and is nobody's to import`;
  if (own === other || composing.has(own)) return undefined;
  if (own === 'platform') return 'platform knows nothing of the slices nor of what puts them together';
  if (own === 'config.ts') return 'config.ts reads the environment and needs nobody';
  if (own === 'database') return databaseRule(from, to, order);
  if (place < 0) return `${own} is neither a slice in slices.ts nor a part of the house that design.md names`;
  if (other === 'platform' || other === 'config.ts') return undefined;
  const otherPlace = order.indexOf(other);
  if (otherPlace < 0) return `the slice ${own} may use platform and earlier slices, not ${other}`;
  return otherPlace < place ? undefined : `the slice ${own} stands before ${other} in slices.ts`;
}

function databaseRule(from: string, to: string, order: readonly string[]): string | undefined {
  const other = areaOf(to);
  if (other === 'platform' || other === 'config.ts') return undefined;
  if (from === 'api/src/database/prepare-database.ts' && other === 'demo') return undefined;
  if (order.includes(other) && to.endsWith('.entity.ts')) return undefined;
  return 'database knows the entities, not what is done with them';
}

function webRule({ from, to }: Import, order: readonly string[]): string | undefined {
  const [own, other] = [areaOf(from), areaOf(to)];
  const routing = ['web/src/app/main.tsx', 'web/src/app/routes.tsx'];
  if (to === routing[0]) return "main.tsx starts the portal and is nobody's to import";
  if (routing.includes(from) || own === other || other === 'ui' || other === 'gql') return undefined;
  if (own === 'ui') return 'ui holds pieces of the design system, without the graph and without slices';
  const [place, otherPlace] = [order.indexOf(own), order.indexOf(other)];
  if (own === 'app') return `only app/routes.tsx brings the slices together, and ${other} is one`;
  if (place < 0) return `${own} is neither a slice in slices.ts nor app nor ui`;
  if (other === 'app') return routing.includes(to) ? 'routes.tsx imports the slices, not they it' : undefined;
  if (otherPlace < 0) return `the slice ${own} may use app, ui and earlier slices, not ${other}`;
  return otherPlace < place ? undefined : `the slice ${own} stands before ${other} in slices.ts`;
}

function uiRule({ from, to }: Import): string | undefined {
  const graph = /^(@apollo\/|graphql(\/|$)|web\/src\/gql\/)/.test(to);
  return from.startsWith('web/src/ui/') && graph ? 'ui knows nothing of GraphQL' : undefined;
}

/** Every import that breaks rules 1 to 3 of the design, each with the rule. */
export function wrongImports(imports: readonly Import[], order: readonly string[]): string[] {
  return imports.flatMap((each) => {
    const inside = (folder: string) => each.from.startsWith(folder) && each.to.startsWith(folder);
    const rule =
      crossingRule(each) ??
      uiRule(each) ??
      (inside('api/src/') ? apiRule(each, order) : undefined) ??
      (inside('web/src/') ? webRule(each, order) : undefined);
    return rule ? [`${each.from} imports ${each.to}: ${rule}`] : [];
  });
}
