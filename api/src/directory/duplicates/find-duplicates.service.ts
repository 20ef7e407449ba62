import { uuidv7 } from 'uuidv7';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import type { InUnit } from '../feeds/running/run-writer.js';
import { compareServices, type MatchFacts } from './compare-services.js';

/** Services of one unit: few enough that none of them runs for long. */
const batch = 100;

/** A number that more services have than this is a switchboard, and tells nothing. */
const mostAlike = 20;

/** A service that has changed since it was last compared, and the state in which it was read. */
interface Waiting {
  serviceId: string;
  revision: number;
}

/** Services that have changed since they were compared with others; none when all have been. */
const servicesToCompare = (unit: Unit): Promise<Waiting[]> =>
  unit.query<Waiting>(
    `select service_id as "serviceId", revision from service_match
     where compared < revision order by service_id limit ${batch}`,
  );

interface Pair {
  serviceId: string;
  otherId: string;
  facts: MatchFacts;
  otherFacts: MatchFacts;
}

/**
 * Every two services with a key in common of which one is among $1, each two once. The first of a key are asked for in the
 * order of the index, so that PostgreSQL has no reason to go through the table for them.
 */
const pairs = `
  with wanted as materialized (
    select distinct own.key from unnest($1::uuid[]) s(id) cross join lateral (
      select k.key from service_match_key k where k.service_id = s.id order by k.key) own
  ), alike as materialized (
    select found.ids from wanted cross join lateral (
      select array_agg(few.service_id) as ids
      from (select k.service_id from service_match_key k where k.key = wanted.key order by k.service_id limit ${mostAlike + 1}) few
    ) found where cardinality(found.ids) between 2 and ${mostAlike}
  ), shared as (
    select distinct least(one, other) as service_id, greatest(one, other) as other_id
    from alike cross join lateral unnest(ids) one cross join lateral unnest(ids) other
    where one = any ($1::uuid[]) and one <> other
  )
  select p.service_id as "serviceId", p.other_id as "otherId", a.facts, b.facts as "otherFacts"
  from shared p join service_match a on a.service_id = p.service_id join service_match b on b.service_id = p.other_id`;

/**
 * $1 the pairs, $2 the services they were looked for, $3 now. What nobody decided and nothing speaks for any more goes;
 * what an editor dismissed comes back only with evidence that was not there before.
 */
const propose = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, service_id uuid, other_id uuid, score int, evidence text[])
  ), gone as (
    delete from service_duplicate d
    where d.state = 'OPEN' and (d.service_id = any ($2::uuid[]) or d.other_id = any ($2::uuid[]))
      and not exists (select from given g where (g.service_id, g.other_id) = (d.service_id, d.other_id)))
  insert into service_duplicate as d (id, service_id, other_id, score, evidence, state, found_at)
  select id, service_id, other_id, score, evidence, 'OPEN', $3 from given order by service_id, other_id
  on conflict (service_id, other_id) do update set score = excluded.score, evidence = excluded.evidence,
    state = 'OPEN', found_at = case d.state when 'OPEN' then d.found_at else excluded.found_at end,
    decided_at = null, decided_by_name = null
  where d.state = 'OPEN' and d.evidence <> excluded.evidence
    or d.state = 'DISMISSED' and not excluded.evidence <@ d.evidence`;

function likeOf({ serviceId, otherId, facts, otherFacts }: Pair): object | null {
  const like = compareServices(facts, otherFacts);
  return like && { id: uuidv7(), service_id: serviceId, other_id: otherId, ...like };
}

/** Compares services with all that may be the same, and keeps what is worth an editor's look. Gives how many pairs that is. */
async function proposeDuplicates(unit: Unit, waiting: readonly Waiting[]): Promise<number> {
  const ids = waiting.map(({ serviceId }) => serviceId);
  const found = await unit.query<Pair>(pairs, [ids]);
  const proposed = found.map(likeOf).filter((each) => each !== null);
  // In one order, as whoever writes listings locks them: foreign keys would lock them in that of the pairs.
  await unit.query('select from service where id = any ($1) order by id for key share', [
    found.flatMap(({ serviceId, otherId }) => [serviceId, otherId]),
  ]);
  await unit.change(propose, [JSON.stringify(proposed), ids, unit.now()]);
  return proposed.length;
}

/** Notes that these were compared as they were read; what has changed since waits on. */
async function markCompared(unit: Unit, waiting: readonly Waiting[]): Promise<void> {
  await unit.change(
    `update service_match m set compared = w.revision from unnest($1::uuid[], $2::int[]) w(id, revision)
     where m.service_id = w.id`,
    [waiting.map(({ serviceId }) => serviceId), waiting.map(({ revision }) => revision)],
  );
}

/** Compares all that has changed, some at a time, and gives how many pairs may be the same. Only in units of the system. */
export async function findDuplicates(inUnit: InUnit): Promise<number> {
  let found = 0;
  for (;;) {
    const waiting = await inUnit(servicesToCompare);
    if (waiting.length === 0) return found;
    found += await inUnit((unit) => proposeDuplicates(unit, waiting));
    // By itself, once the pairs stand: one that is cut short before is compared again, and nobody waits in a circle.
    await inUnit((unit) => markCompared(unit, waiting));
  }
}
