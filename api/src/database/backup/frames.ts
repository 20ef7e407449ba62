import type { Readable } from 'node:stream';

/** What a backup is made of: a table begins, its rows as COPY writes them, a table ends, and at last the manifest. */
export const frameKinds = { table: 'T', data: 'D', end: 'E', manifest: 'M' } as const;
export type FrameKind = keyof typeof frameKinds;

export interface Frame {
  kind: FrameKind;
  payload: Buffer;
}

/** One letter and four bytes of length stand before each payload. */
const headLength = 5;

/** Far above what one piece of COPY is; a length beyond it was not written by this program. */
const longest = 64_000_000;

/** A frame as it stands in the file. */
export function frame(kind: FrameKind, payload: Buffer | string): Buffer {
  const content = Buffer.from(payload);
  const head = Buffer.alloc(headLength);
  head.write(frameKinds[kind], 0, 'latin1');
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

function kindOf(letter: string): FrameKind {
  const found = (Object.keys(frameKinds) as FrameKind[]).find((kind) => frameKinds[kind] === letter);
  if (!found) throw new Error('This is not how a backup is written.');
  return found;
}

/** Cuts unpacked bytes into frames. Throws when they end within one. */
export async function* framesOf(unpacked: Readable): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    while (rest.length >= headLength) {
      const length = rest.readUInt32BE(1);
      if (length > longest) throw new Error('This is not how a backup is written.');
      if (rest.length < headLength + length) break;
      yield { kind: kindOf(rest.toString('latin1', 0, 1)), payload: rest.subarray(headLength, headLength + length) };
      rest = rest.subarray(headLength + length);
    }
  }
  if (rest.length > 0) throw new Error('The backup ends in the middle.');
}
