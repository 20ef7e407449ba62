import type { MigrationInterface, QueryRunner } from 'typeorm';

const makeRole = (name: string, login: boolean) => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then
      create role ${name} ${login ? 'login' : 'nologin'} nosuperuser nocreatedb nocreaterole;
    end if;
  end $$`;

/** A fact about the actor, readable in policies as \`(select kith.<name>())\`: evaluated once a statement. */
const actorFact = (name: string, type: string, setting: string) => `
  create function kith.${name}() returns ${type} language sql stable parallel safe
  as $$ select nullif(current_setting('${setting}', true), '')::${type} $$`;

const setActor = `
  create function kith.set_actor(user_id text, membership_id text, organisation_id text, role text) returns void
  language sql as $$
    select set_config('kith.user_id', coalesce(user_id, ''), true),
           set_config('kith.membership_id', coalesce(membership_id, ''), true),
           set_config('kith.organisation_id', coalesce(organisation_id, ''), true),
           set_config('kith.role', coalesce(role, ''), true),
           set_config('kith.case_organisation_id', case when role in (
             'PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR', 'SESSION_LEAD'
           ) then coalesce(organisation_id, '') else '' end, true);
  $$`;

const beginAnonymous = `
  create function kith.begin_anonymous() returns void language sql
  as $$ select kith.set_actor(null, null, null, null) $$`;

const beginSystem = `
  create function kith.begin_system(name text) returns void language sql
  as $$ select kith.set_actor(null, null, null, null) $$`;

const beginMember = `
  create function kith.begin_member(session_id text, user_id uuid, membership_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    held record;
  begin
    perform from auth.session s
      where s.id = begin_member.session_id and s."userId" = begin_member.user_id::text
        and s."expiresAt" > now() and s."createdAt" > now() - interval '12 hours';
    if not found then
      raise exception 'the session has ended' using errcode = 'KI001';
    end if;
    if membership_id is null then
      perform kith.set_actor(user_id::text, null, null, null);
      return;
    end if;
    select m.organisation_id, m.role into held from public.membership m
      where m.id = begin_member.membership_id and m.user_id = begin_member.user_id and m.ended_at is null;
    if not found then
      raise exception 'the membership has ended' using errcode = 'KI002';
    end if;
    perform kith.set_actor(user_id::text, membership_id::text, held.organisation_id::text, held.role);
  end $$`;

const authTables = [
  `create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique,
     "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null, "twoFactorEnabled" boolean)`,
  `create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
     "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text,
     "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade)`,
  `create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
     "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
     "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
     "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null)`,
  `create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null,
     "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null)`,
  `create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
     "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean,
     "failedVerificationCount" integer, "lockedUntil" timestamptz)`,
  `create table auth.guess ("key" varchar(255) primary key, points integer not null default 0, expire bigint)`,
  'create index "session_userId_idx" on auth."session" ("userId")',
  'create index "account_userId_idx" on auth."account" ("userId")',
  'create index "verification_identifier_idx" on auth."verification" ("identifier")',
  'create index "twoFactor_secret_idx" on auth."twoFactor" ("secret")',
  'create index "twoFactor_userId_idx" on auth."twoFactor" ("userId")',
  'create index guess_expire_idx on auth.guess (expire)',
];

const rights = [
  'grant kith_definer to current_user',
  'revoke all on schema public from public',
  'grant usage on schema public, kith to kith_app, kith_worker, kith_definer',
  'grant create on schema kith to kith_definer',
  'grant usage on schema auth to kith_auth, kith_definer',
  'grant select, insert, update, delete on all tables in schema auth to kith_auth',
  'grant select ("id", "userId", "expiresAt", "createdAt") on auth."session" to kith_definer',
  'grant select ("id", "email") on auth."user" to kith_definer',
  // Set on the roles and not on connections, so that a transaction pooler in between loses none of it.
  'alter role kith_auth set search_path = auth',
  ...['kith_app', 'kith_auth'].flatMap((role) => [
    `alter role ${role} set statement_timeout = '3s'`,
    `alter role ${role} set idle_in_transaction_session_timeout = '15s'`,
  ]),
  'revoke execute on all functions in schema kith from public',
  'grant execute on all functions in schema kith to kith_app, kith_worker, kith_definer',
  'revoke execute on function kith.begin_system(text) from kith_app',
  'alter function kith.begin_member(text, uuid, uuid) owner to kith_definer',
];

export class RolesAndActor1792000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const roles = [
      makeRole('kith_app', true),
      makeRole('kith_worker', true),
      makeRole('kith_auth', true),
      makeRole('kith_definer', false),
    ];
    const facts = [
      actorFact('user_id', 'uuid', 'kith.user_id'),
      actorFact('membership_id', 'uuid', 'kith.membership_id'),
      actorFact('organisation_id', 'uuid', 'kith.organisation_id'),
      actorFact('role', 'text', 'kith.role'),
      // Null for administrators, auditors, editors and commissioners: their roles see no case content, whatever they belong to.
      actorFact('case_organisation_id', 'uuid', 'kith.case_organisation_id'),
    ];
    const schemas = ['create schema kith', 'create schema auth'];
    const functions = [setActor, beginAnonymous, beginSystem, beginMember];
    for (const statement of [...roles, ...schemas, ...authTables, ...facts, ...functions, ...rights])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema kith cascade');
    await runner.query('drop schema auth cascade');
  }
}
