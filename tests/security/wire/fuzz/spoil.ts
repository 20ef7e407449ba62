import type { ValueMaker } from '../../non-interference/any-value.js';
import { hostileFor } from './hostile-values.js';

type Branch = Record<string, unknown>;

/** The ways to all values inside of a value; the whole of it is the empty way. */
function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...way], ...inside.slice(0, 30).flatMap(([key, each]) => waysInto(each, [...way, key]))];
}

/** A page link that was tampered with: a letter changed, cut off, said twice, or written in another alphabet. */
function tampered(cursor: string, maker: ValueMaker): string {
  const at = maker.one([0, 1, 8, 20, Math.floor(cursor.length / 2), cursor.length - 1]);
  const ways = [
    cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1),
    cursor.slice(0, at),
    cursor.slice(at),
    cursor + cursor,
    Buffer.from(cursor, 'base64url').toString('hex'),
    Buffer.from(JSON.stringify(['2026-01-01', '01900000-0000-7000-8000-000000000000'])).toString('base64url'),
  ];
  return maker.one(ways);
}

function put(branch: Branch, key: string, maker: ValueMaker): void {
  const value = branch[key];
  if (key === 'after' && typeof value === 'string' && !maker.chance(4)) {
    branch[key] = tampered(value, maker);
    return;
  }
  const way = maker.one([
    'left out',
    'a list',
    'also under another name',
    ...Array.from({ length: 9 }, () => 'hostile'),
  ]);
  if (way === 'left out') delete branch[key];
  else if (way === 'a list') branch[key] = [value];
  else if (way === 'hostile') branch[key] = maker.one(hostileFor(value, !maker.chance(3)));
  else branch[`${key}s`] = value;
}

/** A copy of what would have been usable, with something hostile in one to three places. */
export function spoilt(variables: Branch, maker: ValueMaker): Branch {
  const copy = structuredClone(variables);
  const ways = waysInto(variables).filter((way) => way.length > 0);
  if (ways.length === 0) return copy;
  const chosen = Array.from({ length: maker.one([1, 1, 2, 3]) }, () => maker.one(ways));
  // The deepest first: what is put somewhere is not looked into again.
  for (const way of chosen.sort((a, b) => b.length - a.length)) {
    const branch = way.slice(0, -1).reduce<unknown>((at, step) => (at as Branch)[step], copy);
    put(branch as Branch, way.at(-1)!, maker);
  }
  return copy;
}
