import type { Notes } from './notes.js';

/** One object of a feed, of which nothing is known yet. */
export type Raw = Record<string, unknown>;

const mostParts = 200;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at this place; an empty one when there is none. */
export const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The objects of a list; one object alone counts as a list of one, and what is no object is left out. */
export function rawList(value: unknown, what: string, notes: Notes): Raw[] {
  if (isRaw(value)) return [value];
  if (!Array.isArray(value)) return [];
  const objects = value.filter(isRaw);
  if (objects.length < value.length)
    notes.say(`${what}: ${value.length - objects.length} without content were left out`);
  if (objects.length > mostParts) notes.say(`${what}: only the first ${mostParts} of ${objects.length} were taken`);
  return objects.slice(0, mostParts);
}

/** The first of these names that says something. */
export function firstOf(raw: Raw, ...names: readonly string[]): unknown {
  return names.map((name) => raw[name]).find((value) => value !== undefined && value !== null && value !== '');
}

/** Whether a value is nested more than so deep. Itself never deeper than it may be, whatever it is given. */
export function isDeeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((part) => isDeeperThan(part, most - 1));
}
