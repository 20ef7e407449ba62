import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfDocument } from '@kith/api/platform/http/trusted-documents';
import { moves } from '../../testkit/moves.js';
import { registerPersonDocument } from '../../testkit/people.js';
import { documentOf, draftDocument } from '../../testkit/referrals.js';

/** Something to read that costs little. */
export const counts = 'query Counts { worklistCounts(box: SENT) { needsMe } }';

/** Every document that a client of the load sends: an API that runs as a process of its own is started with them. */
const documents = [counts, registerPersonDocument, draftDocument, documentOf(moves.submit), documentOf(moves.accept)];

let file: string | undefined;

/** The manifest of these documents, gone when the run ends. */
export function manifestOfLoad(): string {
  file ??= manifestOf(documents);
  return file;
}

/** Writes a manifest of documents, as KITH_DOCUMENTS names one; it is gone when the run ends. */
export function manifestOf(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-documents-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'documents.json');
  writeFileSync(path, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOfDocument(text), text]))));
  return path;
}
