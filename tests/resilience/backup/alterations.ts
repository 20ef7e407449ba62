import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Gives numbers from 0 up to below `below`. */
export type Pick = (below: number) => number;

const firstLine = 'KITH BACKUP 1\n';
const lastLineLength = 65;

const bytes = (length: number, pick: Pick): Buffer => Buffer.from(Array.from({ length }, () => pick(256)));

/** The file as it would be if somebody who knows how it is written had changed what is packed in it. */
function repacked(file: Buffer, change: (unpacked: Buffer) => Buffer): Buffer {
  const packed = file.subarray(firstLine.length, file.length - lastLineLength);
  const body = Buffer.concat([Buffer.from(firstLine), gzipSync(change(gunzipSync(packed)))]);
  return Buffer.concat([body, Buffer.from(`${createHash('sha256').update(body).digest('hex')}\n`)]);
}

function flipped(file: Buffer, at: number, pick: Pick): Buffer {
  const changed = Buffer.from(file);
  changed[at] = changed[at]! ^ (1 << pick(8));
  return changed;
}

/** How a file may come to differ from what was written. */
export const alterations: Record<string, (file: Buffer, pick: Pick) => Buffer> = {
  'one bit flipped': (file, pick) => flipped(file, pick(file.length), pick),
  'cut off': (file, pick) => file.subarray(0, pick(file.length)),
  'half written': (file, pick) => {
    const at = pick(file.length - 1);
    return Buffer.concat([file.subarray(0, at), Buffer.alloc(file.length - at)]);
  },
  'a piece taken out': (file, pick) => {
    const at = pick(file.length - 1);
    return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + pick(400))]);
  },
  'a piece put in': (file, pick) => {
    const at = pick(file.length);
    return Buffer.concat([file.subarray(0, at), bytes(1 + pick(400), pick), file.subarray(at)]);
  },
  'two pieces exchanged': (file, pick) => {
    const half = Math.floor(file.length / 2);
    const at = pick(half - 64);
    const other = half + pick(half - 64);
    const parts = [file.subarray(0, at), file.subarray(other, other + 64), file.subarray(at + 64, other)];
    return Buffer.concat([...parts, file.subarray(at, at + 64), file.subarray(other + 64)]);
  },
  'something added': (file, pick) => Buffer.concat([file, bytes(1 + pick(100), pick)]),
};

/** The same by somebody who computes the file's checksum anew: only the database's own comparison is left. */
export const forgeries: Record<string, (file: Buffer, pick: Pick) => Buffer> = {
  'a row changed': (file, pick) =>
    repacked(file, (unpacked) => {
      const rows = unpacked.indexOf('"public.organisation"');
      const changed = Buffer.from(unpacked);
      // Within the first letters of a name; a digit stands for another letter there.
      const at = changed.indexOf('\t', changed.indexOf('\t', rows) + 1) + 1;
      changed[at] = 0x30 + pick(10);
      return changed;
    }),
  'a table left out': (file) =>
    repacked(file, (unpacked) => {
      const from = unpacked.lastIndexOf('T', unpacked.indexOf('{"name":"public.referral_event"'));
      const to = unpacked.lastIndexOf('E', unpacked.indexOf('{"name":"public.referral_event"', from + 40));
      const end = to + 5 + unpacked.readUInt32BE(to + 1);
      return Buffer.concat([unpacked.subarray(0, from), unpacked.subarray(end)]);
    }),
  'its manifest gone': (file) =>
    repacked(file, (unpacked) => unpacked.subarray(0, unpacked.lastIndexOf('M', unpacked.lastIndexOf('{"format"')))),
};
