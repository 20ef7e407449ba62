import { isDeepStrictEqual } from 'node:util';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Instants are compared as instants, to the millisecond, and distances to the metre: everything else as it came. */
export function comparable(value, name = '') {
  if (Array.isArray(value)) return value.map((each) => comparable(each));
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'string' && instant.test(value)) return new Date(value).toISOString();
    return name === 'distanceKm' && value !== null ? Math.round(value * 1000) / 1000 : value;
  }
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((inner) => [inner, comparable(value[inner], inner)]));
}

/** Where two answers differ: a line for each place, ten at most. */
export function differences(expected, found, path = 'data') {
  if (isDeepStrictEqual(expected, found)) return [];
  const inner = (value) => value !== null && typeof value === 'object';
  if (!inner(expected) || !inner(found)) {
    return [`${path}: ${JSON.stringify(expected)?.slice(0, 200)} is ${JSON.stringify(found)?.slice(0, 200)}`];
  }
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) => differences(expected[name], found[name], `${path}.${name}`)).slice(0, 10);
}
