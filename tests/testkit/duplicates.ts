import { uuidv7 } from './ids.js';
import { theTruth } from './truth.js';

/** Two services that were found to be alike, and what was decided of them; merged, the first is the one that stays. */
export async function aDuplicate(
  keep: string,
  other: string,
  state: 'OPEN' | 'DISMISSED' | 'MERGED' = 'OPEN',
): Promise<string> {
  const id = uuidv7();
  const merged = state === 'MERGED' ? keep : null;
  const nothing = merged && '{"card": {}, "details": {}}';
  const decided = state === 'OPEN' ? [null, null] : [new Date(), 'Ewa Dodd'];
  await theTruth(
    `insert into service_duplicate (id, service_id, other_id, score, evidence, state, found_at, kept_id, before, taken,
       decided_at, decided_by_name)
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 80, '{Same name}', $4, now(), $5, $6, $6, $7, $8)`,
    [id, keep, other, state, merged, nothing, ...decided],
  );
  if (merged) await theTruth('update service set merged_into_id = $2 where id = $1', [other, merged]);
  return id;
}
