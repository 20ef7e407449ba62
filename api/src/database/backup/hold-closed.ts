import type { Client } from 'pg';
import type { RevocationAnchor } from '../../platform/audit/anchor-lines.js';
import type { RevocationKind } from '../../platform/audit/revocation.entity.js';

type Revocation = RevocationAnchor['revocation'];

/** Something that was taken back after the backup, and is closed in what was restored too. */
export interface HeldClosed {
  kind: RevocationKind;
  at: string;
  personId: string | null;
  organisation: string;
}

/** Of one revocation, `$1`: gives a row for each thing that the restored data had open. */
const closing: Record<'grant' | 'lowered' | 'consent' | 'membership', string> = {
  grant: `update access_grant set revoked_at = ($1::jsonb ->> 'at')::timestamptz
    where id = ($1::jsonb ->> 'subject_id')::uuid and revoked_at is null returning 1`,
  lowered: `update access_grant set level = 'LIMITED'
    where id = ($1::jsonb ->> 'subject_id')::uuid and revoked_at is null and level = 'FULL' returning 1`,
  consent: `
    insert into consent (id, person_id, recorded_by_id, recipient_id, decision, method, scope, data_categories, reason,
      notice_version, recorded_at, recorded_by_name)
    select v.subject_id, v.person_id, v.recorded_by_id, v.organisation_id, replace(v.kind, 'CONSENT_', ''), 'ELECTRONIC',
      coalesce(k.scope, 'REFERRAL'), coalesce(k.data_categories, '{}'), 'Taken back after the backup that was restored.',
      coalesce(k.notice_version, 'not known'), v.at, 'Kith, restoring a backup'
    from jsonb_populate_record(null::revocation, $1::jsonb) v
    join person p on p.id = v.person_id
    left join lateral (select c.* from consent c where c.person_id = v.person_id and c.recipient_id = v.organisation_id
      and c.recorded_by_id = v.recorded_by_id order by c.recorded_at desc, c.id desc limit 1) k on true
    where not exists (select from consent c where c.id = v.subject_id) returning 1`,
  membership: `update membership set ended_at = ($1::jsonb ->> 'at')::timestamptz
    where id = ($1::jsonb ->> 'subject_id')::uuid and ended_at is null returning 1`,
};

const closingOf: Record<RevocationKind, string> = {
  GRANT_REVOKED: closing.grant,
  GRANT_LOWERED: closing.lowered,
  CONSENT_WITHDRAWN: closing.consent,
  CONSENT_REFUSED: closing.consent,
  MEMBERSHIP_ENDED: closing.membership,
};

const remember = `
  insert into revocation (id, kind, at, subject_id, person_id, organisation_id, recorded_by_id, put_back_at)
  select v.id, v.kind, v.at, v.subject_id, v.person_id, v.organisation_id, v.recorded_by_id, now()
  from jsonb_populate_record(null::revocation, $1::jsonb) v`;

async function unknownHere(client: Client, revocations: readonly RevocationAnchor[]): Promise<Revocation[]> {
  // Anchored twice by two instances, or anew after an earlier restore, it is still one.
  const byId = new Map(revocations.map(({ revocation }) => [revocation.id, revocation]));
  const { rows } = await client.query<{ id: string }>('select id from revocation where id = any ($1)', [
    [...byId.keys()],
  ]);
  for (const { id } of rows) byId.delete(id);
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * Closes in the restored data what was taken back after the backup, in the order in which it was, and keeps of each that
 * a restore has done it. What was given again later stays closed: somebody has to decide that anew.
 */
export async function holdClosed(client: Client, revocations: readonly RevocationAnchor[]): Promise<HeldClosed[]> {
  const held: HeldClosed[] = [];
  for (const revocation of await unknownHere(client, revocations)) {
    const row = JSON.stringify(revocation);
    const { rowCount } = await client.query(closingOf[revocation.kind], [row]);
    if (!rowCount) continue;
    await client.query(remember, [row]);
    const { rows } = await client.query<{ name: string }>('select name from organisation where id = $1', [
      revocation.organisation_id,
    ]);
    const { kind, at, person_id: personId, organisation_id: organisationId } = revocation;
    held.push({ kind, at, personId, organisation: rows[0]?.name ?? organisationId });
  }
  return held;
}
