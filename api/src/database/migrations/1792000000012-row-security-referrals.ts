import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll, unprotect } from '../row-security.js';

const organisation = '(select kith.case_organisation_id())';

const live = 'g.revoked_at is null and (g.expires_at is null or g.expires_at > now())';

/** The receiver's grant that rests on this very referral. */
const grantOfReferral = (table: string, level?: 'FULL') => `exists (
  select from access_grant g where g.referral_id = ${table}.referral_id and g.organisation_id = ${organisation}
    and ${live}${level ? ` and g.level = '${level}'` : ''})`;

/** The sender still sees the person (always, if it registered the person); a draft may not name anybody yet. */
const stillSenders = (
  table: string,
) => `${table}.sender_id = ${organisation} and (${table}.person_id is null or exists (
  select from access_grant g where g.person_id = ${table}.person_id and g.organisation_id = ${organisation} and ${live}))`;

const content = (table: string, receiver: string) => [
  `create policy app_select on ${table} for select to kith_app using (
     case when ${table}.sender_id = ${organisation} then ${stillSenders(table)} else ${receiver} end)`,
];

/** Written this way and not with "or", the worklist keeps its ordered index scan (docs/decisions/0006). */
const referral = [
  `create policy app_select on referral for select to kith_app using (
     case when receiver_id = ${organisation} then sent_at is not null or sender_id = ${organisation}
          else sender_id = ${organisation} or (origin_id = ${organisation} and sent_at is not null) end)`,
  `create policy app_insert on referral for insert to kith_app with check (sender_id = ${organisation})`,
  `create policy app_update on referral for update to kith_app using (
     case when receiver_id = ${organisation} then sent_at is not null or sender_id = ${organisation} else sender_id = ${organisation} end)`,
];

/** The receiver's grant follows the referral's state; raising it above what the state allows is refused here, whoever asks. */
const setReferralGrant = `
  create function kith.set_referral_grant(
    referral_id uuid, new_level text, expires_at timestamptz, consent_id uuid, grant_id uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  #variable_conflict use_column
  declare
    r record;
  begin
    select f.*, p.owner_id into r from public.referral f join public.person p on p.id = f.person_id
      where f.id = set_referral_grant.referral_id;
    if not found or session_user <> 'kith_worker' and kith.case_organisation_id() not in (r.sender_id, r.receiver_id) then
      raise exception 'not a party to this referral' using errcode = '42501';
    end if;
    if new_level is null then
      update public.access_grant g set revoked_at = at where g.referral_id = r.id and g.revoked_at is null;
      return;
    end if;
    if new_level = 'FULL' and r.state not in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'WAITLISTED', 'COMPLETED', 'NOT_COMPLETED')
       or r.state in ('DRAFT', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENTERED_IN_ERROR') then
      raise exception 'the state of the referral does not allow this access' using errcode = '42501';
    end if;
    if exists (
      select from (
        select k.decision from public.consent k
        where k.person_id = r.person_id and k.recipient_id = r.receiver_id and k.recorded_by_id = r.sender_id
        order by k.recorded_at desc, k.id desc limit 1) latest
      where latest.decision in ('WITHDRAWN', 'REFUSED')
    ) then
      raise exception 'consent has been withdrawn' using errcode = '42501';
    end if;
    insert into public.access_grant as g (id, person_id, organisation_id, owner_id, level, basis, referral_id, consent_id, granted_at, expires_at)
      values (grant_id, r.person_id, r.receiver_id, r.owner_id, new_level, 'REFERRAL', r.id, set_referral_grant.consent_id, at, set_referral_grant.expires_at)
      on conflict (referral_id) do update
        set level = excluded.level, expires_at = excluded.expires_at, revoked_at = null;
  end $$`;

/** The receiver's level before a transition; a sender that did not register the person cannot see that grant itself. */
const referralGrantLevel = `
  create function kith.referral_grant_level(referral_id uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select g.level from public.access_grant g join public.referral f on f.id = g.referral_id
    where f.id = referral_grant_level.referral_id and g.revoked_at is null
      and (session_user = 'kith_worker' or kith.case_organisation_id() in (f.sender_id, f.receiver_id))
  $$`;

/** Makes the child of a redirected referral out of what its sender had said; the receiver itself could not read all of it. */
const openRedirected = `
  create function kith.open_redirected_referral(
    parent_id uuid, columns jsonb, event_id uuid, receipt_id uuid, grant_id uuid, actor_name text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    p public.referral;
    c public.referral;
    parent_consent uuid;
  begin
    select * into p from public.referral f where f.id = parent_id;
    if not found or p.receiver_id is distinct from kith.case_organisation_id() or p.state <> 'DECLINED' or p.updated_at <> at
       or exists (select from public.referral f where f.based_on_id = p.id and f.sender_id = p.sender_id) then
      raise exception 'not a referral that was just redirected' using errcode = '42501';
    end if;
    select * into c from jsonb_populate_record(null::public.referral, to_jsonb(p) || columns || jsonb_build_object(
      'based_on_id', p.id, 'state', 'SENT', 'version', 1, 'created_at', at, 'updated_at', at, 'sent_at', at, 'closed_at', null,
      'decline_reason', null, 'sender_action', null, 'response_days_left', null));
    insert into public.referral select c.*;
    insert into public.referral_content
      select r.* from public.referral_content o, jsonb_populate_record(null::public.referral_content,
        to_jsonb(o) || jsonb_build_object('referral_id', c.id)) r where o.referral_id = p.id;
    insert into public.referral_need (referral_id, code, sensitive, person_id, sender_id)
      select c.id, n.code, n.sensitive, n.person_id, n.sender_id from public.referral_need n where n.referral_id = p.id;
    insert into public.referral_event (id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name, actor_organisation_id)
      values (event_id, c.id, c.person_id, c.sender_id, at, 'submit', null, 'SENT', open_redirected_referral.actor_name, c.receiver_id);
    select d.consent_id into parent_consent from public.disclosure_receipt d where d.referral_id = p.id;
    insert into public.disclosure_receipt
      select r.* from public.disclosure_receipt o, jsonb_populate_record(null::public.disclosure_receipt,
        to_jsonb(o) || jsonb_build_object('id', receipt_id, 'referral_id', c.id, 'sent_at', at)) r where o.referral_id = p.id;
    perform kith.set_referral_grant(c.id, 'LIMITED', null, parent_consent, grant_id, at);
  end $$`;

/** Withdrawn consent takes back what rests on it and says which referrals that touches. */
const revokeConsent = `
  create function kith.revoke_consent(consent_id uuid, at timestamptz) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    c record;
  begin
    select * into c from public.consent k where k.id = revoke_consent.consent_id;
    if not found or c.recorded_by_id is distinct from kith.case_organisation_id() then
      raise exception 'not the recorder of this consent' using errcode = '42501';
    end if;
    return query
      update public.access_grant g set revoked_at = at
      from public.referral f
      where g.person_id = c.person_id and g.organisation_id = c.recipient_id and g.basis = 'REFERRAL' and g.revoked_at is null
        and f.id = g.referral_id and f.sender_id = c.recorded_by_id
      returning g.referral_id;
  end $$`;

const tables = [
  'referral',
  'referral_content',
  'referral_need',
  'referral_event',
  'referral_contact',
  'disclosure_receipt',
  'note',
];

const rights = [
  ...protect(...tables),
  'grant select, insert, update on referral, referral_content to kith_app',
  'grant select, insert, delete on referral_need to kith_app',
  'grant delete on referral_content to kith_app',
  'grant select, insert on referral_event, referral_contact, disclosure_receipt, note to kith_app',
  'grant select, insert on referral, referral_content, referral_need, referral_event, disclosure_receipt to kith_definer',
  'grant select, update on referral to kith_worker',
  'grant select, insert on referral_event to kith_worker',
  ...['referral', 'referral_content', 'referral_need', 'referral_event', 'disclosure_receipt'].map(
    (table) => `create policy definer_all on ${table} for all to kith_definer using (true) with check (true)`,
  ),
  'create policy worker_all on referral for all to kith_worker using (true) with check (true)',
  'create policy worker_all on referral_event for all to kith_worker using (true) with check (true)',
];

const policies = [
  ...referral,
  ...content('referral_content', grantOfReferral('referral_content')),
  ...content(
    'referral_need',
    `(${grantOfReferral('referral_need', 'FULL')} or not sensitive and ${grantOfReferral('referral_need')})`,
  ),
  ...content('referral_event', grantOfReferral('referral_event')),
  ...['referral_content', 'referral_need'].flatMap((table) => [
    `create policy app_insert on ${table} for insert to kith_app with check (sender_id = ${organisation})`,
    `create policy app_delete on ${table} for delete to kith_app using (sender_id = ${organisation})`,
  ]),
  `create policy app_update on referral_content for update to kith_app using (sender_id = ${organisation})`,
  `create policy app_insert on referral_event for insert to kith_app with check (actor_organisation_id = ${organisation})`,
  `create policy app_select on referral_contact for select to kith_app using (
     organisation_id = ${organisation} and ${grantOfReferral('referral_contact', 'FULL')})`,
  `create policy app_insert on referral_contact for insert to kith_app with check (
     organisation_id = ${organisation} and ${grantOfReferral('referral_contact', 'FULL')})`,
  `create policy app_select on disclosure_receipt for select to kith_app using (
     sender_id = ${organisation} or (select kith.role()) = 'INFORMATION_GOVERNANCE' and oversight_id = (select kith.organisation_id()))`,
  `create policy app_insert on disclosure_receipt for insert to kith_app with check (sender_id = ${organisation})`,
  `create policy app_select on note for select to kith_app using (organisation_id = ${organisation})`,
  `create policy app_insert on note for insert to kith_app with check (organisation_id = ${organisation} and exists (
     select from access_grant g where g.person_id = note.person_id and g.organisation_id = ${organisation} and g.level = 'FULL' and ${live}))`,
];

export class RowSecurityReferrals1792000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...rights,
      ...policies,
      setReferralGrant,
      ...asDefiner('set_referral_grant(uuid, text, timestamptz, uuid, uuid, timestamptz)', 'kith_app', 'kith_worker'),
      referralGrantLevel,
      ...asDefiner('referral_grant_level(uuid)', 'kith_app', 'kith_worker'),
      openRedirected,
      ...asDefiner('open_redirected_referral(uuid, jsonb, uuid, uuid, uuid, text, timestamptz)', 'kith_app'),
      revokeConsent,
      ...asDefiner('revoke_consent(uuid, timestamptz)', 'kith_app'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kith.set_referral_grant(uuid, text, timestamptz, uuid, uuid, timestamptz)');
    await runner.query('drop function kith.referral_grant_level(uuid)');
    await runner.query('drop function kith.open_redirected_referral(uuid, jsonb, uuid, uuid, uuid, text, timestamptz)');
    await runner.query('drop function kith.revoke_consent(uuid, timestamptz)');
    await runAll(runner, unprotect(...tables));
  }
}
