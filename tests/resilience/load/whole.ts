import { theTruth } from '../../testkit/truth.js';

/** What may never be, each with how many there are; all of it in one look at the tables. */
const looks: Record<'doubled' | 'partial' | 'disordered', string[]> = {
  doubled: [
    // Each referral is the work of one key, and a step is taken once.
    `select count(*)::int from referral r left join (
       select entity_id, count(*) as many from idempotency_key where mutation = 'draftReferral' group by entity_id) k
       on k.entity_id = r.id
     where k.many is distinct from 1`,
    `select count(*)::int from (select from referral_event group by referral_id, transition having count(*) > 1) e`,
  ],
  partial: [
    `select count(*)::int from referral r left join lateral (
       select to_state from referral_event e where e.referral_id = r.id order by id desc limit 1) last on true
     where r.state <> coalesce(last.to_state, 'DRAFT')
       or r.version <> 1 + (select count(*) from referral_event e where e.referral_id = r.id)`,
    `select count(*)::int from referral r left join access_grant g on g.referral_id = r.id and g.revoked_at is null
     where g.level is distinct from case r.state when 'SENT' then 'LIMITED' when 'ACCEPTED' then 'FULL' end`,
    `select count(*)::int from referral_event e full join (
       select * from outbox_message where topic like 'referral.%') o
       on o.entity_id = e.referral_id and o.topic = 'referral.' || e.transition and o.made_at = e.at
     where e.id is null or o.id is null`,
    `select count(*)::int from (
       select at, person_id, case transition when 'submit' then 'submitReferral' when 'accept' then 'acceptReferral' end as operation
       from referral_event) e full join (
       select at, operation, p as person_id from audit_entry, unnest(person_ids) p
       where wrote and operation in ('submitReferral', 'acceptReferral')) a using (at, person_id, operation)
     where e.at is null or a.at is null`,
    `select abs((select count(*) from referral_event where transition = 'submit') - (select count(*) from disclosure_receipt))::int`,
    `select abs((select count(*) from referral) - (select count(*) from referral_content))::int`,
    `select count(*)::int from idempotency_key where entity_id = '00000000-0000-0000-0000-000000000000'`,
  ],
  disordered: [
    `select count(*)::int from (
       select from_state, coalesce(lag(to_state) over one, 'DRAFT') as before, at, lag(at) over one as earlier
       from referral_event window one as (partition by referral_id order by id)) e
     where from_state is distinct from before or at < earlier`,
  ],
};

export interface Harm {
  doubled: number;
  partial: number;
  disordered: number;
}

/** Counts what was written twice, in part, or in the wrong order. */
export async function harmDone(): Promise<Harm> {
  const count = async (which: keyof Harm) => {
    let harm = 0;
    for (const sql of looks[which]) harm += Object.values((await theTruth<Record<string, number>>(sql))[0]!)[0]!;
    return harm;
  };
  return { doubled: await count('doubled'), partial: await count('partial'), disordered: await count('disordered') };
}
