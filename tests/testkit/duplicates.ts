import { compareServices, type MatchFacts } from '@kith/api/directory/duplicates/compare-services';
import { uuidv7 } from './ids.js';
import { theTruth } from './truth.js';

/** Gives two services something that nobody else has; what speaks for them being the same then, as the program sees it. */
async function likened(keep: string, other: string): Promise<readonly string[]> {
  await theTruth('update service set email = $3 where id in ($1, $2)', [keep, other, `${uuidv7()}@example.org`]);
  const rows = await theTruth<{ facts: MatchFacts }>(
    'select facts from service_match where service_id in ($1, $2) order by service_id',
    [keep, other],
  );
  const [one, two] = rows.map(({ facts }) => facts);
  return compareServices(one!, two!)?.evidence ?? ['Same name'];
}

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
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 80, $9, $4, now(), $5, $6, $6, $7, $8)`,
    [id, keep, other, state, merged, nothing, ...decided, await likened(keep, other)],
  );
  if (merged) await theTruth('update service set merged_into_id = $2 where id = $1', [other, merged]);
  return id;
}
