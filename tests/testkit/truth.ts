import pg from 'pg';
import { inject } from 'vitest';
import { urlOf } from './cluster.js';
import { theServer } from './server.js';

const eachProtected = (change: 'force' | 'no force') => `do $$ declare t regclass; begin
  for t in select oid from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
    execute format('alter table %s ${change} row level security', t);
  end loop; end $$`;

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>, ownerUrl?: string): Promise<T> {
  const url = ownerUrl && urlOf(inject('cluster').adminUrl, new URL(ownerUrl).pathname.slice(1));
  const client = new pg.Client({ connectionString: url ?? (await theServer()).adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * What really stands in the tables, past all row-level security: to see that nothing was changed, or what was. An owner
 * who is held to it too lifts it for this one transaction, so nobody else may hold a lock on a table meanwhile.
 */
export function theTruth<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return truthIn(undefined, sql, parameters);
}

/** The same in another database than the server's. */
export function truthIn<Row extends pg.QueryResultRow>(
  ownerUrl: string | undefined,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  return asAdmin(async (client) => {
    if (inject('cluster').pastRowSecurity) return (await client.query<Row>(sql, parameters)).rows;
    await client.query(`begin; set local lock_timeout = '10s'; ${eachProtected('no force')}`);
    const { rows } = await client.query<Row>(sql, parameters);
    await client.query(`${eachProtected('force')}; commit`);
    return rows;
  }, ownerUrl);
}

/** Several statements past all row-level security in one transaction, which is taken back afterwards. */
export function whatIf<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return asAdmin(async (client) => {
    await client.query('begin isolation level repeatable read');
    if (!inject('cluster').pastRowSecurity) await client.query(eachProtected('no force'));
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
    }
  });
}

/** Ends connections of the serving roles to this database, as a server that is restarted does; `which` narrows them. */
export function hangUpOn(which: string, parameters: unknown[] = []): Promise<void> {
  return asAdmin(async (client) => {
    await client.query('begin');
    if (!inject('cluster').pastRowSecurity) {
      await client.query('grant kith_app, kith_worker, kith_auth to current_user');
    }
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and ${which}`,
      parameters,
    );
    await client.query('rollback');
  });
}

/** A fingerprint of every row that says anything about people or referrals, to compare before and after. */
export async function everything(): Promise<string> {
  const tables = [
    'person', 'person_identity', 'consent', 'access_grant', 'referral', 'referral_content', 'referral_need', 'referral_event',
    'referral_contact', 'disclosure_receipt', 'note', 'signpost', 'unmet_need', 'outbox_message', 'idempotency_key', 'membership', 'invitation',
    'organisation', 'service', 'service_capacity', 'service_duplicate', 'organisation_claim',
  ]; // prettier-ignore
  // A row of these is a count: one more of it stands in no row of its own.
  const rowsOf = (table: string) => (table === 'unmet_need' ? 'coalesce(sum(times), 0)' : 'count(*)');
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, ${rowsOf(table)}::int as rows, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as content from ${table} t`,
  );
  return JSON.stringify(await theTruth(parts.join(' union all ')));
}

export interface Grant {
  level: 'LIMITED' | 'FULL';
  live: boolean;
  expires: boolean;
}

/** The grant that rests on a referral; undefined when there never was one. */
export async function grantOf(referralId: string): Promise<Grant | undefined> {
  const [grant] = await theTruth<{ level: Grant['level']; revoked_at: Date | null; expires_at: Date | null }>(
    'select level, revoked_at, expires_at from access_grant where referral_id = $1',
    [referralId],
  );
  return grant && { level: grant.level, live: grant.revoked_at === null, expires: grant.expires_at !== null };
}

export interface AuditRow {
  operation: string;
  role: string | null;
  user_id: string | null;
  organisation_id: string | null;
  why: string | null;
  person_ids: string[];
  wrote: boolean;
  problem: string | null;
}

/** The audit of one member, oldest first. */
export function auditOf(userId: string): Promise<AuditRow[]> {
  return theTruth<AuditRow>(
    `select operation, role, user_id, organisation_id, why, array_to_json(person_ids) as person_ids, wrote, problem
     from audit_entry where user_id = $1 order by id`,
    [userId],
  );
}
