import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { framesOf, type Frame } from './frames.js';
import type { Manifest } from './manifest.js';

const firstLine = Buffer.from('KITH BACKUP 1\n');

/** SHA-256 of all before it, in hexadecimal, and a line's end. */
const lastLineLength = 65;

/** Thrown for a file that is no whole backup; the message says what is wrong with it. */
export class BadBackup extends Error {}

async function* withChecksum(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256').update(firstLine);
  yield firstLine;
  for await (const chunk of packed) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${hash.digest('hex')}\n`);
}

/**
 * Writes frames into a new file that its owner alone may read. It gets its name when it is whole and on the disk; an
 * interrupted one leaves nothing by that name. Throws when there is such a file already.
 */
export async function writeBackupFile(path: string, frames: AsyncIterable<Buffer>): Promise<void> {
  if (existsSync(path)) throw new BadBackup(`${path} is there already, and is not written over.`);
  const part = `${path}.part`;
  await rm(part, { force: true });
  try {
    await pipeline(
      Readable.from(frames),
      createGzip({ level: 6 }),
      withChecksum,
      createWriteStream(part, { mode: 0o600, flags: 'wx' }),
    );
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path, 'r').catch((error: Error) => {
    throw new BadBackup(`${path} cannot be read: ${error.message}`);
  });
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** Reads the whole file once and compares it with the checksum at its end. Throws BadBackup. */
async function checkSum(path: string): Promise<void> {
  const size = await sizeOf(path);
  const least = firstLine.length + lastLineLength;
  if (size <= least) throw new BadBackup(`${path} is too short to be a backup.`);
  const hash = createHash('sha256');
  let seen = 0;
  let beginning: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { end: size - lastLineLength - 1 })) {
    hash.update(chunk as Buffer);
    seen += (chunk as Buffer).length;
    if (beginning.length < firstLine.length) beginning = Buffer.concat([beginning, chunk as Buffer]);
  }
  if (!beginning.subarray(0, firstLine.length).equals(firstLine)) throw new BadBackup(`${path} is no backup of Kith.`);
  const file = await open(path, 'r');
  const { buffer } = await file.read(Buffer.alloc(lastLineLength), 0, lastLineLength, seen);
  await file.close();
  if (buffer.toString('latin1') !== `${hash.digest('hex')}\n`) {
    throw new BadBackup(`${path} is not as it was written: it was cut off or changed. Nothing was restored.`);
  }
}

/** The frames of a file that has been checked. */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  const packed = createReadStream(path, { start: firstLine.length, end: (await sizeOf(path)) - lastLineLength - 1 });
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  yield* framesOf(packed.pipe(unpacked));
}

/** Checks all of a file before anything is done with it, and gives its manifest. Throws BadBackup. */
export async function checkBackupFile(path: string): Promise<Manifest> {
  await checkSum(path);
  let manifest: Manifest | undefined;
  try {
    for await (const { kind, payload } of readFrames(path)) {
      if (manifest) throw new Error('Something follows its manifest.');
      if (kind === 'manifest') manifest = JSON.parse(payload.toString('utf8')) as Manifest;
    }
  } catch (error) {
    throw new BadBackup(`${path} cannot be unpacked. Nothing was restored.`, { cause: error });
  }
  if (manifest?.format !== 1) throw new BadBackup(`${path} has no manifest this program reads. Nothing was restored.`);
  return manifest;
}
