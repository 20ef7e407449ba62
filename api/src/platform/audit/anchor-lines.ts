import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RevocationKind } from './revocation.entity.js';

/** How far the chain had come at one time. */
export interface HeadAnchor {
  kind: 'head';
  position: number;
  hash: string;
  at: string;
}

/** From here on the chain goes on from an earlier place, because a backup was restored. */
export interface RestoreAnchor {
  kind: 'restored';
  /** The last place that the backup had sealed; what was anchored after it belongs to what was lost. */
  after: number;
  position: number;
  hash: string;
  at: string;
}

/** Something taken back, in ids only. */
export interface RevocationAnchor {
  kind: 'revocation';
  position: number;
  revocation: {
    id: string;
    kind: RevocationKind;
    at: string;
    subject_id: string;
    person_id: string | null;
    organisation_id: string;
    recorded_by_id: string | null;
  };
}

export type Anchor = HeadAnchor | RestoreAnchor | RevocationAnchor;

export interface Anchors {
  /** In the order of the chain; the last is the furthest. */
  heads: HeadAnchor[];
  revocations: RevocationAnchor[];
  /** Lines nobody can read: a crash leaves half of one. */
  unreadable: number;
}

/** A later anchor answers for all before it: older ones only tell more closely where something is wrong. */
const kept = 50_000;

/** One line of the file; undefined for one that cannot be read. */
export function parseAnchor(line: string): Anchor | undefined {
  try {
    const anchor = JSON.parse(line) as Anchor;
    return Number.isSafeInteger(anchor.position) ? anchor : undefined;
  } catch {
    return undefined;
  }
}

function addHead(heads: HeadAnchor[], head: HeadAnchor): HeadAnchor[] {
  // Two programs on one file may each write the same, or a little late.
  if (
    heads.some(
      ({ position, hash }, index) => index > heads.length - 20 && position === head.position && hash === head.hash,
    )
  )
    return heads;
  heads.push(head);
  return heads.length > kept ? heads.filter((_, index) => index % 2 === 1 || index > heads.length - 1_000) : heads;
}

/** Reads the anchors that still count; undefined when there is no such file. */
export async function readAnchors(path: string): Promise<Anchors | undefined> {
  if (!existsSync(path)) return undefined;
  const anchors: Anchors = { heads: [], revocations: [], unreadable: 0 };
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    const anchor = line === '' ? undefined : parseAnchor(line);
    if (anchor?.kind === 'head') anchors.heads = addHead(anchors.heads, anchor);
    else if (anchor?.kind === 'revocation') anchors.revocations.push(anchor);
    else if (anchor?.kind === 'restored') {
      const { after, position, hash, at } = anchor;
      anchors.heads = anchors.heads.filter((head) => head.position <= after);
      anchors.heads.push({ kind: 'head', position, hash, at });
    } else if (line !== '') anchors.unreadable += 1;
  }
  anchors.heads.sort((a, b) => a.position - b.position);
  return anchors;
}
