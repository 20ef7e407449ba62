import { createHash } from 'node:crypto';
import { RowRefused } from '../reading/notes.js';
import { isDeeperThan, isRaw } from '../reading/raw.js';
import { externalIdOf, readService, type ReadingOf } from '../reading/read-service.js';
import type { GivenRow } from '../storing/store-services.js';
import type { Hydrated } from '../fetching/hydrate.js';

const deepest = 25;

/** What tells whether a source wrote a row as before. A row nested too deep has none: it is refused. */
export const hashOf = (row: unknown): string =>
  isDeeperThan(row, deepest)
    ? ''
    : createHash('sha256')
        .update(JSON.stringify(row ?? null))
        .digest('base64url');

/** The id of a row of a feed, and null where it has none. */
export function idIfAny(row: unknown): string | null {
  try {
    return isRaw(row) ? externalIdOf(row) : null;
  } catch {
    return null;
  }
}

const nameIfAny = (row: unknown): string | null =>
  isRaw(row) && typeof row['name'] === 'string'
    ? row['name']
        .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
        .trim()
        .slice(0, 200) || null
    : null;

/** Reads a row and, when it cannot be stored, says why. `place`: which row of the source it is, from 1. */
export function givenRow(given: Hydrated, place: number, of: ReadingOf): GivenRow {
  const { row } = given;
  const hash = hashOf(row);
  const refuse = (refused: string): GivenRow => ({
    place,
    hash,
    refused,
    externalId: idIfAny(row),
    name: nameIfAny(row),
  });
  if ('problem' in given) return refuse(given.problem);
  try {
    if (isDeeperThan(given.whole, deepest)) throw new RowRefused(`its parts are nested more than ${deepest} deep`);
    return { place, hash, read: readService(given.whole, of) };
  } catch (error) {
    if (error instanceof RowRefused) return refuse(error.message);
    throw error;
  }
}
