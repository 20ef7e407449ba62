import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The manifest of the repository or of one of its workspaces. */
export function readManifest(directory = '.') {
  return JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'));
}

/** The directories of all workspaces, from pnpm-workspace.yaml, sorted. */
export function workspaces() {
  const lines = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n');
  const first = lines.indexOf('packages:') + 1;
  const patterns = [];
  for (const line of lines.slice(first)) {
    const pattern = /^ +- +['"]?([^'"\s]+)/.exec(line)?.[1];
    if (!pattern) break;
    patterns.push(pattern);
  }
  return patterns
    .flatMap((pattern) => (pattern.endsWith('/*') ? children(pattern.slice(0, -2)) : [pattern]))
    .filter((directory) => existsSync(join(root, directory, 'package.json')))
    .sort((a, b) => a.localeCompare(b));
}

/** The workspaces whose manifest has this script. */
export function workspacesWithScript(script) {
  return workspaces().filter((directory) => readManifest(directory).scripts?.[script]);
}

function children(directory) {
  return readdirSync(join(root, directory)).map((name) => `${directory}/${name}`);
}
