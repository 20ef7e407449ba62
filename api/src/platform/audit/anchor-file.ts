import { existsSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseAnchor, type Anchor } from './anchor-lines.js';

/** Far longer than a line, so that the last whole one is found in it. */
const tail = 64_000;

async function lastPosition(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, tail));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    const last = buffer
      .toString('utf8')
      .split('\n')
      .map(parseAnchor)
      .findLast((anchor) => anchor !== undefined);
    return last?.position ?? 0;
  } finally {
    await file.close();
  }
}

/** The file outside of the database that only grows: who can change the database does not reach it. */
export class AnchorFile {
  private constructor(
    private readonly file: FileHandle,
    /** How far the chain is anchored here. */
    public position: number,
  ) {}

  /** Opens the file, or makes it, readable by its owner only. */
  static async open(path: string): Promise<AnchorFile> {
    await mkdir(dirname(path), { recursive: true });
    const position = await lastPosition(path);
    const file = await open(path, 'a', 0o600);
    // A crash may have left half a line: the next one must not be joined to it.
    if ((await file.stat()).size > 0) await file.appendFile('\n');
    return new AnchorFile(file, position);
  }

  /** Adds lines at the end; they are on the disk when it resolves. */
  async append(anchors: readonly Anchor[]): Promise<void> {
    if (anchors.length === 0) return;
    await this.file.appendFile(anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''));
    await this.file.datasync();
    this.position = anchors.at(-1)!.position;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
