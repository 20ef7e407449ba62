import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Referrals1792000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referral (
        id uuid not null,
        reference text,
        kind text not null,
        state text not null,
        urgency text not null,
        version integer not null,
        sender_id uuid not null,
        receiver_id uuid,
        service_id uuid,
        person_id uuid,
        based_on_id uuid,
        origin_id uuid not null,
        has_sensitive_needs boolean not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        sent_at timestamptz,
        accepted_at timestamptz,
        closed_at timestamptz,
        clock text,
        due_on date,
        response_days_left integer,
        sort_on date not null,
        sender_list text not null,
        receiver_list text not null,
        estimated_wait_weeks integer,
        first_contact_on date,
        hold_reason text,
        review_on date,
        decline_reason text,
        unsuccessful_reason text,
        withdraw_reason text,
        outcome text,
        sessions_attended integer,
        sender_action text,
        constraint ck_referral_unsent check (sent_at is not null or state in ('DRAFT', 'ENTERED_IN_ERROR')),
        constraint ck_referral_sent check (sent_at is null or reference is not null and person_id is not null and receiver_id is not null),
        constraint ck_referral_clock check (clock is null or clock in ('RESPONSE_DUE', 'REPLY_DUE', 'FIRST_CONTACT_DUE', 'WAITLIST_REVIEW_DUE', 'PROGRESS_UPDATE_DUE', 'HOLD_REVIEW_DUE') and due_on is not null),
        constraint ck_referral_receiver_list check (receiver_list in ('NEEDS_ME', 'WAITING', 'DONE')),
        constraint ck_referral_sender_list check (sender_list in ('NEEDS_ME', 'WAITING', 'DONE')),
        constraint ck_referral_urgency check (urgency in ('ROUTINE', 'URGENT')),
        constraint ck_referral_kind check (kind in ('PRACTICE_TO_LINK_WORKER', 'PRACTICE_TO_SERVICE', 'SELF_TO_LINK_WORKER', 'AGENCY_TO_LINK_WORKER', 'LINK_WORKER_TO_SERVICE', 'SERVICE_TO_SERVICE')),
        constraint ck_referral_state check (state in ('DRAFT', 'SENT', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'NOT_COMPLETED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENTERED_IN_ERROR')),
        constraint pk_referral primary key (id)
      )`);
    await runner.query(`create index ix_referral_service on referral (service_id)`);
    await runner.query(`create index ix_referral_based_on on referral (based_on_id)`);
    await runner.query(`create index ix_referral_person on referral (person_id, id)`);
    await runner.query(`create index ix_referral_origin on referral (origin_id, id)`);
    await runner.query(
      `create index ix_referral_receiver_list on referral (receiver_id, receiver_list, sort_on, id) where sent_at is not null`,
    );
    await runner.query(`create index ix_referral_sender_list on referral (sender_id, sender_list, sort_on, id)`);
    await runner.query(`create unique index uq_referral_reference on referral (reference)`);
    await runner.query(`
      create table referral_content (
        referral_id uuid not null,
        person_id uuid,
        sender_id uuid not null,
        reason text not null,
        risk_declaration text,
        risk_headline text,
        access_requirements text,
        constraint ck_referral_content_risk check (risk_declaration is null or risk_declaration in ('NO_KNOWN_RISKS', 'RISKS_STATED')),
        constraint pk_referral_content primary key (referral_id)
      )`);
    await runner.query(`create index ix_referral_content_sender on referral_content (sender_id)`);
    await runner.query(`create index ix_referral_content_person on referral_content (person_id)`);
    await runner.query(`
      create table referral_need (
        referral_id uuid not null,
        code text not null,
        sensitive boolean not null,
        person_id uuid,
        sender_id uuid not null,
        constraint ck_referral_need_code check (code in ('LONELINESS', 'EMOTIONAL_WELLBEING', 'MONEY', 'HOUSING', 'FOOD_AND_FUEL', 'WORK_AND_SKILLS', 'CARING', 'PHYSICAL_ACTIVITY', 'LONG_TERM_CONDITION', 'BEREAVEMENT', 'DOMESTIC_ABUSE', 'DRUGS_AND_ALCOHOL', 'LEGAL_AND_IMMIGRATION', 'TRANSPORT', 'DIGITAL_INCLUSION', 'ARTS_AND_NATURE', 'PARENTING_AND_FAMILY', 'PRACTICAL_HELP')),
        constraint pk_referral_need primary key (referral_id, code)
      )`);
    await runner.query(`create index ix_referral_need_code on referral_need (code, referral_id)`);
    await runner.query(`
      create table referral_event (
        id uuid not null,
        referral_id uuid not null,
        person_id uuid,
        sender_id uuid not null,
        at timestamptz not null,
        transition text not null,
        from_state text,
        to_state text not null,
        actor_name text not null,
        actor_organisation_id uuid,
        reason_code text,
        message text,
        constraint pk_referral_event primary key (id)
      )`);
    await runner.query(`create index ix_referral_event_referral on referral_event (referral_id, id)`);
    await runner.query(`
      create table referral_contact (
        id uuid not null,
        referral_id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        happened_on date not null,
        method text not null,
        reached boolean not null,
        note text,
        recorded_by_name text not null,
        recorded_at timestamptz not null,
        constraint pk_referral_contact primary key (id)
      )`);
    await runner.query(`create index ix_referral_contact_referral on referral_contact (referral_id, id)`);
    await runner.query(`
      create table disclosure_receipt (
        id uuid not null,
        referral_id uuid not null,
        person_id uuid not null,
        sender_id uuid not null,
        recipient_id uuid not null,
        oversight_id uuid,
        consent_id uuid not null,
        sent_at timestamptz not null,
        before_accepting jsonb not null,
        after_accepting jsonb not null,
        constraint pk_disclosure_receipt primary key (id)
      )`);
    await runner.query(
      `create index ix_disclosure_receipt_oversight on disclosure_receipt (oversight_id, sent_at, id)`,
    );
    await runner.query(`create index ix_disclosure_receipt_sender on disclosure_receipt (sender_id, sent_at, id)`);
    await runner.query(`create unique index uq_disclosure_receipt_referral on disclosure_receipt (referral_id)`);
    await runner.query(
      `alter table referral add constraint fk_referral_sender_id foreign key (sender_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral add constraint fk_referral_receiver_id foreign key (receiver_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral add constraint fk_referral_service_id foreign key (service_id) references service(id)`,
    );
    await runner.query(
      `alter table referral add constraint fk_referral_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table referral add constraint fk_referral_based_on_id foreign key (based_on_id) references referral(id)`,
    );
    await runner.query(
      `alter table referral add constraint fk_referral_origin_id foreign key (origin_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral_content add constraint fk_referral_content_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table referral_content add constraint fk_referral_content_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table referral_content add constraint fk_referral_content_sender_id foreign key (sender_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral_need add constraint fk_referral_need_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table referral_need add constraint fk_referral_need_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table referral_need add constraint fk_referral_need_sender_id foreign key (sender_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral_event add constraint fk_referral_event_actor_organisation_id foreign key (actor_organisation_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral_event add constraint fk_referral_event_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table referral_event add constraint fk_referral_event_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table referral_event add constraint fk_referral_event_sender_id foreign key (sender_id) references organisation(id)`,
    );
    await runner.query(
      `alter table referral_contact add constraint fk_referral_contact_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table referral_contact add constraint fk_referral_contact_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table referral_contact add constraint fk_referral_contact_organisation_id foreign key (organisation_id) references organisation(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_referral_id foreign key (referral_id) references referral(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_sender_id foreign key (sender_id) references organisation(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_recipient_id foreign key (recipient_id) references organisation(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_person_id foreign key (person_id) references person(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_oversight_id foreign key (oversight_id) references organisation(id)`,
    );
    await runner.query(
      `alter table disclosure_receipt add constraint fk_disclosure_receipt_consent_id foreign key (consent_id) references consent(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosure_receipt');
    await runner.query('drop table referral_contact');
    await runner.query('drop table referral_event');
    await runner.query('drop table referral_need');
    await runner.query('drop table referral_content');
    await runner.query('drop table referral');
  }
}
