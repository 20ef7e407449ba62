import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { queries } from '../queries/queries.mjs';

/** The hash by which a document is trusted. */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** The body of a request as the portal sends it. */
export const trustedBody = (hash, variables) => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

/** Writes what the bench asks as the manifest that Kith is started with, and gives its path. */
export function writeManifest(folder) {
  const file = join(folder, 'bench-documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(queries.map(({ document }) => [hashOf(document), document]))));
  return file;
}
