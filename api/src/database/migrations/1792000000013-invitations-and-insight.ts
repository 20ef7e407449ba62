import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, runAll } from '../row-security.js';

const invitationByToken = `
  create function kith.invitation_by_token(hash text, at timestamptz)
  returns table (id uuid, organisation_id uuid, organisation_name text, role text, email text, expires_at timestamptz, user_id text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.id, o.id, o.name, i.role, i.email, i.expires_at, u.id
    from public.invitation i
    join public.organisation o on o.id = i.organisation_id
    left join auth."user" u on u.email = i.email
    where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
  $$`;

/** Uses the invitation up and makes the membership; false when it was used, revoked or expired meanwhile. */
const acceptInvitation = `
  create function kith.accept_invitation(hash text, user_id uuid, member_name text, membership_id uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    i record;
  begin
    update public.invitation set accepted_at = at
      where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > at
      returning * into i;
    if not found or not exists (select from auth."user" u where u.id = accept_invitation.user_id::text and u.email = i.email) then
      return false;
    end if;
    insert into public.membership (id, user_id, organisation_id, role, member_name, email, explore, since)
      values (membership_id, accept_invitation.user_id, i.organisation_id, i.role, accept_invitation.member_name, i.email, false, at)
      on conflict do nothing;
    return true;
  end $$`;

/** Aggregates for commissioners; what is below five is not told (design: suppressed below 5). */
const referralCounts = `
  create function kith.referral_counts(dimension text) returns table (key text, count int)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if kith.role() is distinct from 'COMMISSIONER' then
      raise exception 'commissioners only' using errcode = '42501';
    end if;
    return query
      select k, case when n >= 5 then n end from (
        select d.k, count(*)::int as n from public.referral r
        cross join lateral (
          select case dimension when 'STATE' then r.state when 'SENDER' then r.sender_id::text
            when 'MONTH' then to_char(r.sent_at at time zone 'Europe/London', 'YYYY-MM') end as k where dimension <> 'NEED'
          union all
          select n.code from public.referral_need n where dimension = 'NEED' and n.referral_id = r.id) d
        where r.sent_at is not null and r.state <> 'ENTERED_IN_ERROR'
        group by d.k) t;
  end $$`;

export class InvitationsAndInsight1792000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      invitationByToken,
      ...asDefiner('invitation_by_token(text, timestamptz)', 'kith_app'),
      acceptInvitation,
      ...asDefiner('accept_invitation(text, uuid, text, uuid, timestamptz)', 'kith_app'),
      referralCounts,
      ...asDefiner('referral_counts(text)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kith.invitation_by_token(text, timestamptz)');
    await runner.query('drop function kith.accept_invitation(text, uuid, text, uuid, timestamptz)');
    await runner.query('drop function kith.referral_counts(text)');
  }
}
