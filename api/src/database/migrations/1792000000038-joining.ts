import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asDefiner, protect, runAll } from '../row-security.js';
import { joiningFunctions, namesLike } from './1792000000038-joining-functions.js';

const table = `
  create table organisation_claim (
    id uuid not null,
    organisation_id uuid,
    name text,
    name_key text,
    purpose text,
    website text,
    outcode text,
    requester_name text,
    requester_role text,
    email text,
    how_to_check text,
    state text not null default 'UNCONFIRMED',
    token_hash text,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    decided_at timestamptz,
    decided_by_name text,
    decline_reason text,
    decline_note text,
    invitation_id uuid,
    told_at timestamptz,
    version integer not null default 1,
    constraint pk_organisation_claim primary key (id),
    constraint ck_organisation_claim_state check (state in ('UNCONFIRMED', 'WAITING', 'APPROVED', 'DECLINED')),
    constraint ck_organisation_claim_decline_reason check (decline_reason in
      ('NOT_CHECKED', 'ALREADY_KEPT', 'NOT_A_SERVICE', 'OUTSIDE_AREA', 'OTHER')),
    constraint ck_organisation_claim_subject check (organisation_id is not null or name is not null),
    constraint ck_organisation_claim_requester check (
      state in ('APPROVED', 'DECLINED') or (email is not null and requester_name is not null)),
    constraint ck_organisation_claim_approved check ((state = 'APPROVED') = (invitation_id is not null)),
    constraint fk_organisation_claim_organisation_id foreign key (organisation_id) references organisation(id),
    constraint fk_organisation_claim_invitation_id foreign key (invitation_id) references invitation(id)
  )`;

const indexes = [
  'create unique index uq_organisation_claim_token on organisation_claim (token_hash)',
  "create index ix_organisation_claim_waiting on organisation_claim (confirmed_at, id) where state = 'WAITING'",
  'create index ix_organisation_claim_decided on organisation_claim (decided_at, id) where decided_at is not null',
  "create index ix_organisation_claim_unconfirmed on organisation_claim (requested_at) where state = 'UNCONFIRMED'",
  'create index ix_organisation_claim_organisation on organisation_claim (organisation_id, state)',
];

const byEditors = "(select kith.role()) = 'DIRECTORY_EDITOR'";

// Approving is a function's: no statement of an editor's makes an invitation, or says that there is one.
const rights = [
  ...protect('organisation_claim'),
  `grant select, insert, update (state, decided_at, decided_by_name, decline_reason, decline_note, version)
     on organisation_claim to kith_app`,
  'grant select, update, delete on organisation_claim to kith_worker',
  'grant select, update on organisation_claim to kith_definer',
  `create policy app_select on organisation_claim for select to kith_app using (${byEditors} and state <> 'UNCONFIRMED')`,
  `create policy app_insert on organisation_claim for insert to kith_app with check (state = 'UNCONFIRMED')`,
  `create policy app_update on organisation_claim for update to kith_app
     using (${byEditors} and state = 'WAITING') with check (${byEditors} and state in ('WAITING', 'DECLINED'))`,
  'create policy worker_select on organisation_claim for select to kith_worker using (true)',
  'create policy worker_update on organisation_claim for update to kith_worker using (true) with check (true)',
  'create policy worker_delete on organisation_claim for delete to kith_worker using (true)',
  'create policy definer_select on organisation_claim for select to kith_definer using (true)',
  'create policy definer_update on organisation_claim for update to kith_definer using (true) with check (true)',
];

export class Joining1792000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      table,
      ...indexes,
      ...rights,
      namesLike,
      'revoke execute on function kith.organisations_named_like(text) from public',
      'grant execute on function kith.organisations_named_like(text) to kith_app',
    ]);
    for (const { signature, definition } of joiningFunctions) {
      await runAll(runner, [definition, ...asDefiner(signature, 'kith_app')]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...joiningFunctions.map(({ signature }) => `drop function kith.${signature}`),
      'drop function kith.organisations_named_like(text)',
      'drop table organisation_claim',
    ]);
  }
}
