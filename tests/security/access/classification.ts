import { coordinatesOf, readRights } from './rights.js';
import { writeCoordinates } from './write-rights.js';

/** What is wrong with the table, given the coordinates of a schema: not classified, classified twice, or no more. */
export interface Gaps {
  missing: string[];
  twice: string[];
  stale: string[];
}

export function gapsIn(coordinates: readonly string[]): Gaps {
  const lines = [...readRights.flatMap(coordinatesOf), ...writeCoordinates()];
  const known = new Set(lines);
  const there = new Set(coordinates);
  return {
    missing: coordinates.filter((each) => !known.has(each)),
    twice: lines.filter((each, index) => lines.indexOf(each) !== index),
    stale: [...known].filter((each) => !there.has(each)),
  };
}
