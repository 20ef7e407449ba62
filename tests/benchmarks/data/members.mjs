import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';

/** Everybody's password at the bench; the database holds nobody real and listens on 127.0.0.1 only. */
export const password = 'a bench beside the river';

/**
 * Who asks, in this order: link workers of eight teams, the huge one first; the council's coordinator, who accepts; and
 * a manager of the practice that refers most.
 */
const membersSql = `
  create table bench.member as
  select i, kind, id as organisation_id, role, 'Robin ' || i || ' Tait' as name, 'robin.' || i || '@example.org' as email,
    bench.id(timestamptz '2024-03-01', 32, i) as user_id, bench.id(timestamptz '2024-03-01', 33, i) as membership_id
  from (select i::int - 1 as i, kind, id, 'LINK_WORKER' as role from bench.organisation where kind = 'LINK_WORKER_TEAM' and i <= 8
    union all select 8, kind, id, 'SERVICE_COORDINATOR' from bench.organisation where kind = 'COUNCIL'
    union all select 9, kind, id, 'PRACTICE_MANAGER' from bench.organisation where kind = 'PRACTICE' and i = 1) m;
  insert into auth."user" ("id", "name", "email", "emailVerified") select user_id::text, name, email, true from bench.member;
  insert into membership (id, user_id, organisation_id, role, member_name, email, explore, since)
    select membership_id, user_id, organisation_id, role, name, email, false, timestamptz '2024-03-01' from bench.member;`;

/** Writes the members with their accounts. */
export async function writeMembers(client) {
  await client.query(membersSql);
  // Its argon2 is the api's own, so that a password is hashed as the api reads it.
  const { hash } = createRequire(import.meta.resolve('@kith/api/main'))('@node-rs/argon2');
  const hashed = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await client.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     select membership_id::text, user_id::text, 'credential', user_id::text, $1, now() from bench.member`,
    [hashed],
  );
}

/** Gives every member a session that lasts as long as a bench, and tells who they are. */
export async function openSessions(client) {
  await client.query(`delete from auth."session" where "userAgent" = 'bench'`);
  const { rows } = await client.query('select * from bench.member order by i');
  for (const member of rows) {
    member.session_id = `bench-${member.i}-${randomBytes(6).toString('hex')}`;
    await client.query(
      `insert into auth."session" ("id", "userId", "token", "expiresAt", "updatedAt", "userAgent")
       values ($1, $2, $3, now() + interval '11 hours', now(), 'bench')`,
      [member.session_id, member.user_id, randomBytes(32).toString('base64url')],
    );
  }
  return rows;
}
