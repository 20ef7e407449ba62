import type { Client } from 'pg';

/** An id that follows from what it is of and its number, which may be any expression. */
const id = (kind: number, number: string) => `(lpad('${kind}', 8, '0') || lpad(to_hex(${number}), 24, '0'))::uuid`;

const organisations = 500;
const organisation = (step = 0) => id(1, `1 + (n + ${step}) % ${organisations}`);
const [person, referral, consent, service] = [id(6, 'n'), id(7, 'n'), id(8, 'n'), id(5, 'n')];
const ago = `now() - n * interval '1 second'`;

interface Filling {
  /** One row for each so many referrals; otherwise a number of its own. */
  each?: number;
  many?: number;
  columns: string;
  values: string;
}

/** What stands in each table when the migration has been that makes it, with n for the row's number. */
const fillings: Record<string, Filling> = {
  'auth.user': { each: 50, columns: 'id, name, email, "emailVerified"', values: `n::text, 'Sam Tait', n || '@example.org', true` },
  'auth.session': { each: 50, columns: 'id, "expiresAt", token, "updatedAt", "userId"', values: `n::text, now() + interval '1 hour', n::text, now(), n::text` },
  'auth.account': { each: 50, columns: 'id, "accountId", "providerId", "userId", password, "updatedAt"', values: `n::text, n::text, 'credential', n::text, 'none', now()` },
  'auth.verification': { each: 50, columns: 'id, identifier, value, "expiresAt"', values: `n::text, n::text, n::text, now()` },
  'auth.twoFactor': { each: 50, columns: 'id, secret, "backupCodes", "userId"', values: `n::text, 'none', 'none', n::text` },
  'auth.guess': { each: 50, columns: 'key, points', values: 'n::text, 1' },
  'public.audit_entry': { each: 1, columns: 'id, at, actor_name, user_id, organisation_id, operation, person_ids, wrote, request_id', values: `${id(2, 'n')}, ${ago}, 'Sam Tait', ${id(3, 'n % 1000')}, ${organisation()}, 'worklist', array[${person}], false, n::text` },
  'public.idempotency_key': { each: 1, columns: 'user_id, organisation_id, key, mutation, request_hash, entity_id, made_at', values: `${id(3, 'n % 1000')}, ${organisation()}, n::text, 'draftReferral', md5(n::text), ${referral}, ${ago}` },
  'public.outbox_message': { each: 1, columns: 'id, topic, entity_id, made_at, delivered_at', values: `${id(4, 'n')}, 'referral.submit', ${referral}, ${ago}, case when n % 10 > 0 then now() end` },
  'public.organisation': { many: organisations, columns: 'id, kind, name, name_key, address_lines, version', values: `${id(1, 'n')}, 'COMMUNITY', 'Trust ' || n, 'trust ' || n, '{}', 1` },
  'public.membership': { each: 50, columns: 'id, user_id, organisation_id, role, member_name, email, explore, since', values: `${id(9, 'n')}, ${id(3, 'n')}, ${organisation()}, 'LINK_WORKER', 'Sam Tait', n || '@example.org', false, ${ago}` },
  'public.invitation': { each: 50, columns: 'id, organisation_id, email, role, token_hash, invited_at, invited_by_name, expires_at', values: `${id(10, 'n')}, ${organisation()}, n || '@example.org', 'LINK_WORKER', md5(n::text), ${ago}, 'Sam Tait', now()` },
  'public.service': { each: 10, columns: 'id, organisation_id, name, summary, description, needs, area_outcodes, accepts_referrals', values: `${service}, ${organisation()}, 'Choir ' || n, 'Singing.', 'Singing together.', '{LONELINESS}', '{}', n % 5 > 0` },
  'public.service_capacity': { each: 10, columns: 'service_id, maximum, available, updated_at', values: `${service}, 20, n % 20, ${ago}` },
  'public.service_listing': { each: 10, columns: 'service_id, alert', values: `${service}, 'Closed for a week'` },
  'public.listing_request': { each: 20, columns: 'service_id, asked_at, times', values: `${service}, ${ago}, 1` },
  'public.listing_report': { each: 20, columns: 'id, service_id, keeper_id, reporter_id, reported_by_name, reported_at, text', values: `${service}, ${service}, ${organisation()}, ${organisation(1)}, 'Sam Tait', ${ago}, 'It has moved.'` },
  'public.listing_draft': { each: 20, columns: 'service_id, keeper_id, version, begun_from, base, edited, saved_at, saved_by_name', values: `${service}, ${organisation()}, 1, 1, '{}', '{}', ${ago}, 'Sam Tait'` },
  'public.listing_proposal': { each: 20, columns: 'service_id, keeper_id, since_version, fields, proposed_at, proposed_by_name', values: `${service}, ${organisation()}, 1, '{}', ${ago}, 'Sam Tait'` },
  'public.service_answering': { each: 20, columns: 'service_id, decisions, median_working_days, answered_share, counted_on', values: `${service}, 5 + n % 20, 3, 0.9, current_date` },
  'public.service_duplicate': { each: 100, columns: 'id, service_id, other_id, score, evidence, state, found_at', values: `${service}, ${service}, ${id(5, 'n + 1')}, 70, '{Same name}', 'OPEN', ${ago}` },
  'public.organisation_claim': { each: 50, columns: 'id, organisation_id, requester_name, email, state, token_hash, requested_at, expires_at, confirmed_at', values: `${id(21, 'n')}, ${organisation()}, 'Sam Tait', n || '@example.org', 'WAITING', md5(n::text), ${ago}, now(), ${ago}` },
  // The migration that makes them fills them, and triggers keep them from then on.
  'public.service_gap': { many: 0, columns: 'service_id', values: service },
  'public.service_match': { many: 0, columns: 'service_id', values: service },
  'public.service_match_key': { many: 0, columns: 'service_id', values: service },
  'public.service_search': { many: 0, columns: 'service_id', values: service },
  'public.search_word': { many: 0, columns: 'word', values: 'n::text' },
  'public.taxonomy': { many: 10, columns: 'id, name', values: `${id(12, 'n')}, 'Needs ' || n` },
  'public.taxonomy_term': { many: 1_000, columns: 'id, taxonomy_id, name', values: `${id(13, 'n')}, ${id(12, '1 + n % 10')}, 'Word ' || n` },
  'public.feed_source': { many: 20, columns: 'id, name, added_at, added_by_name', values: `${id(17, 'n')}, 'Council ' || n, ${ago}, 'Sam Tait'` },
  'public.feed_record': { each: 20, columns: 'source_id, external_id, service_id, hash, stated, seen_run_id', values: `${id(17, '1 + n % 20')}, n::text, ${service}, md5(n::text), '{}', ${id(18, '1')}` },
  'public.feed_organisation': { many: organisations, columns: 'source_id, external_id, organisation_id, stated', values: `${id(17, '1 + n % 20')}, n::text, ${id(1, 'n')}, '{}'` },
  'public.feed_run': { many: 200, columns: 'id, source_id, state, mode, started_at, touched_at', values: `${id(18, 'n')}, ${id(17, '1 + n % 20')}, 'COMPLETE', 'FULL', ${ago}, ${ago}` },
  'public.feed_run_row': { each: 10, columns: 'id, run_id, place, outcome, notes', values: `${id(19, 'n')}, ${id(18, '1 + n % 200')}, n, 'REFUSED', '{"it has no name"}'` },
  'public.service_table': { each: 100, columns: 'id, membership_id, source_name, size, received, begun_at', values: `${id(21, 'n')}, ${id(9, 'n')}, 'Council ' || n, 5, 5, ${ago}` },
  'public.service_table_piece': { each: 100, columns: 'table_id, place, bytes', values: `${id(21, 'n')}, 0, 'Name\n'::bytea` },
  'public.listing_version': { each: 10, columns: 'service_id, version, listing, replaced_at, replaced_by_name', values: `${service}, 1, '{}', ${ago}, 'Sam Tait'` },
  'public.outcode': { many: 3_000, columns: 'code, latitude, longitude', values: `'Z' || n, 54, -1` },
  'public.person': { each: 1, columns: 'id, owner_id, initials, birth_year, outcode, version, registered_at', values: `${person}, ${organisation()}, 'A.B.', 1940, 'NE30', 1, ${ago}` },
  'public.person_identity': { each: 1, columns: 'person_id, owner_id, given_name, family_name, family_name_key, date_of_birth, address_lines, may_leave_message', values: `${person}, ${organisation()}, 'Amina', 'Tait ' || n, 'tait ' || n, date '1940-01-01' + n % 9000, '{}', n % 2 = 0` },
  'public.consent': { each: 1, columns: 'id, person_id, recorded_by_id, recipient_id, decision, method, scope, data_categories, notice_version, recorded_at, recorded_by_name', values: `${consent}, ${person}, ${organisation()}, ${organisation(1)}, 'GIVEN', 'VERBAL', 'REFERRAL', '{NEEDS}', '2026-01', ${ago}, 'Sam Tait'` },
  'public.referral': { each: 1, columns: 'id, reference, kind, state, urgency, version, sender_id, receiver_id, person_id, origin_id, has_sensitive_needs, created_at, updated_at, sent_at, clock, due_on, sort_on, sender_list, receiver_list', values: `${referral}, n::text, 'PRACTICE_TO_SERVICE', 'SENT', 'ROUTINE', 2, ${organisation()}, ${organisation(1)}, ${person}, ${organisation()}, false, ${ago}, ${ago}, ${ago}, 'RESPONSE_DUE', current_date + n % 30 - 8, current_date, case when n % 3 = 0 then 'NEEDS_ME' else 'WAITING' end, case when n % 2 = 0 then 'NEEDS_ME' else 'DONE' end` },
  'public.referral_content': { each: 1, columns: 'referral_id, person_id, sender_id, reason', values: `${referral}, ${person}, ${organisation()}, 'Would like company ' || n` },
  'public.referral_need': { each: 1, columns: 'referral_id, code, sensitive, person_id, sender_id', values: `${referral}, 'LONELINESS', false, ${person}, ${organisation()}` },
  'public.referral_event': { each: 1, columns: 'id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name', values: `${id(11, 'n')}, ${referral}, ${person}, ${organisation()}, ${ago}, 'submit', 'DRAFT', 'SENT', 'Sam Tait'` },
  'public.referral_contact': { each: 1, columns: 'id, referral_id, person_id, organisation_id, happened_on, method, reached, recorded_by_name, recorded_at', values: `${id(12, 'n')}, ${referral}, ${person}, ${organisation(1)}, current_date, 'PHONE', true, 'Sam Tait', ${ago}` },
  'public.disclosure_receipt': { each: 1, columns: 'id, referral_id, person_id, sender_id, recipient_id, consent_id, sent_at, before_accepting, after_accepting', values: `${id(13, 'n')}, ${referral}, ${person}, ${organisation()}, ${organisation(1)}, ${consent}, ${ago}, '[]', '[]'` },
  'public.access_grant': { each: 1, columns: 'id, person_id, organisation_id, owner_id, level, basis, referral_id, consent_id, granted_at', values: `${id(14, 'n')}, ${person}, ${organisation(1)}, ${organisation()}, 'LIMITED', 'REFERRAL', ${referral}, ${consent}, ${ago}` },
  'public.note': { each: 1, columns: 'id, person_id, organisation_id, text, written_at, author_name', values: `${id(15, 'n')}, ${person}, ${organisation(1)}, 'Likes the sea ' || n, ${ago}, 'Sam Tait'` },
  'public.signpost': { each: 2, columns: 'id, service_id, organisation_id, person_id, way, signposted_at, signposted_by_name', values: `${id(20, 'n')}, ${service}, ${organisation()}, case when n % 2 = 0 then ${person} end, 'PRINT', ${ago}, 'Sam Tait'` },
  'public.unmet_need': { many: 20_000, columns: 'month, reason, outcode, need, times', values: `date '2026-01-01', 'FULL', 'Z' || n, 'MONEY', n % 9 + 1` },
  'public.audit_seal': { each: 1, columns: 'position, kind, entry_id, hash', values: `n, 'AUDIT', ${id(2, 'n')}, md5(n::text)` },
  'public.revocation': { each: 1, columns: 'id, kind, at, subject_id, person_id, organisation_id', values: `${id(16, 'n')}, 'GRANT_REVOKED', ${ago}, ${id(14, 'n')}, ${person}, ${organisation(1)}` },
}; // prettier-ignore

/** Fills tables that have just been made, in the order given, and gives how many rows that were. */
export async function fill(superuser: Client, tables: readonly string[], referrals: number): Promise<number> {
  // The rows are made to fit: the keys of each need not be looked up.
  await superuser.query(`set session_replication_role = replica; set synchronous_commit = off`);
  let rows = 0;
  for (const table of tables) {
    const filling = fillings[table];
    if (!filling) throw new Error(`resilience/migrations/fill.ts has to say what stands in ${table}.`);
    const many = filling.many ?? Math.ceil(referrals / filling.each!);
    const [schema, name] = table.split('.');
    await superuser.query(
      `insert into ${schema}."${name}" (${filling.columns}) select ${filling.values} from generate_series(1, ${many}) n`,
    );
    await superuser.query(`analyze ${schema}."${name}"`);
    rows += many;
  }
  await superuser.query('reset session_replication_role');
  return rows;
}
