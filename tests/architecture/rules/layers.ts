import type { Import } from '../imports.js';

/** What a file of each role may use; files without a role in their name count as what they use themselves. */
const mayUse: Record<string, readonly string[]> = {
  entity: ['entity'],
  policy: ['entity', 'policy'],
  inputs: ['entity', 'inputs'],
  results: ['entity', 'inputs', 'results', 'problems'],
  problems: ['entity', 'inputs', 'results', 'problems'],
  loaders: ['entity', 'policy', 'loaders'],
  service: ['entity', 'policy', 'inputs', 'results', 'problems', 'loaders', 'service'],
};

const roles = [...Object.keys(mayUse), 'resolver', 'routes'];

function roleOf(path: string): string | undefined {
  const suffix = /\.([a-z]+)\.ts$/.exec(path)?.[1];
  return roles.find((role) => role === suffix);
}

/** The files with a role that a file reaches, itself or through files without one; each with the way to it. */
function reached(from: string, graph: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const visit = (path: string, way: string[]): void => {
    for (const next of graph.get(path) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (roleOf(next)) found.set(next, [...way, next]);
      else visit(next, [...way, next]);
    }
  };
  visit(from, []);
  return found;
}

function wrongWays(from: string, graph: ReadonlyMap<string, string[]>): string[] {
  const role = roleOf(from);
  const allowed = role ? mayUse[role] : undefined;
  if (!role || !allowed) return [];
  return [...reached(from, graph)]
    .filter(([to]) => !allowed.includes(roleOf(to) ?? ''))
    .map(([to, way]) => `${from} uses ${way.join(', which uses ')}: from ${role} the way to ${roleOf(to)} leads up`);
}

function resolverUses({ from, to }: Import): string[] {
  const free = from === 'api/src/slices.ts' || from.endsWith('.test.ts');
  return roleOf(to) === 'resolver' && !free ? [`${from} uses ${to}: a resolver is named in slices.ts only`] : [];
}

/** Every import in the api's slices that goes against resolver → service → policy, entity. */
export function wrongLayers(imports: readonly Import[], order: readonly string[]): string[] {
  const inSlices = imports.filter(({ from, to }) =>
    [from, to].every((path) => path.startsWith('api/src/') && order.includes(path.split('/')[2] ?? '')),
  );
  const graph = new Map<string, string[]>();
  for (const { from, to } of inSlices) graph.set(from, [...(graph.get(from) ?? []), to]);
  return [...[...graph.keys()].flatMap((from) => wrongWays(from, graph)), ...imports.flatMap(resolverUses)];
}
