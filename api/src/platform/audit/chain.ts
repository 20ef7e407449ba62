import { createHash } from 'node:crypto';
import type { SealKind } from './audit-seal.entity.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a link says, as its hash covers it. */
export interface LinkContent {
  position: number;
  kind: SealKind;
  /** The sealed row as JSON text; null at the end of a batch. */
  entry: string | null;
  snapshot: string | null;
  sealedAt: string | null;
}

/** What stands before the first link. */
export const beginning = '0'.repeat(64);

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as Json)]));
}

/** JSON with its keys in order and no spaces, as RFC 8785 has it for texts, whole numbers and booleans. */
export const canonical = (value: Json): string => JSON.stringify(sorted(value));

/** SHA-256, in hexadecimal, of the link before and of this one's content. */
export function linkHash(previous: string, { position, kind, entry, snapshot, sealedAt }: LinkContent): string {
  const content = { position, kind, entry: entry === null ? null : (JSON.parse(entry) as Json), snapshot, sealedAt };
  return createHash('sha256')
    .update(`${previous}\n${canonical(content)}`)
    .digest('hex');
}
