import { createHash } from 'node:crypto';
import { badUserInput } from '../errors.js';
import { IdempotencyKeyReused } from '../problem.js';
import type { Unit } from '../unit-of-work/unit.js';

export interface RepeatableRequest {
  mutation: string;
  key: string | null | undefined;
  arguments: object;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, canonical(inner)]),
  );
}

const hashOf = (args: object) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(args)))
    .digest('base64url');

/**
 * Runs `write` at most once per key of this member. A repeat gets the id of the first; the same key with other
 * arguments gets a problem. Two at once: the second waits on the key's row until the first has committed.
 */
export async function remember<P>(
  unit: Unit,
  request: RepeatableRequest,
  write: () => Promise<string | P>,
): Promise<string | P | IdempotencyKeyReused> {
  const { key } = request;
  if (key === null || key === undefined) return write();
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw badUserInput('An idempotency key is 8 to 100 printable characters.');
  const { member } = unit;
  const hash = hashOf(request.arguments);
  const placeholder = '00000000-0000-0000-0000-000000000000';
  const owner = [member.userId, member.organisationId, key];
  const claimed = await unit.change(
    `insert into idempotency_key (user_id, organisation_id, key, mutation, request_hash, entity_id, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [...owner, request.mutation, hash, placeholder, unit.now()],
  );
  if (claimed === 0) return repeat(unit, owner, request.mutation, hash);
  const result = await write();
  if (typeof result === 'string') {
    unit.changeAtEnd(
      'update idempotency_key set entity_id = $4 where user_id = $1 and organisation_id = $2 and key = $3',
      [...owner, result],
    );
  }
  return result;
}

async function repeat(
  unit: Unit,
  owner: string[],
  mutation: string,
  hash: string,
): Promise<string | IdempotencyKeyReused> {
  const [earlier] = await unit.query<{ mutation: string; request_hash: string; entity_id: string }>(
    'select mutation, request_hash, entity_id from idempotency_key where user_id = $1 and organisation_id = $2 and key = $3',
    owner,
  );
  if (earlier?.mutation !== mutation || earlier.request_hash !== hash) return new IdempotencyKeyReused();
  return earlier.entity_id;
}
