import { foundSql } from '../sql/search.mjs';

const found = ['words', 'needs', 'near_outcode'].reduce(
  (sql, name, index) => sql.replaceAll(`$${index + 1}`, `search_services.${name}`),
  foundSql,
);

const acceptBody = `
  #variable_conflict use_column
  declare
    r public.referral;
  begin
    update public.referral set state = 'ACCEPTED', version = version + 1, updated_at = now(), accepted_at = now(),
        clock = 'FIRST_CONTACT_DUE', due_on = current_date + 7, sort_on = current_date + 7, sender_list = 'WAITING', sender_rank = 0,
        receiver_list = 'NEEDS_ME', receiver_rank = 1
      where id = accept_referral.referral_id and version = accept_referral.expected_version and state = 'SENT'
        and receiver_id = kith.case_organisation_id()
      returning * into r;
    if not found then
      raise exception 'the referral has changed';
    end if;
    update public.service_capacity set available = available - 1, updated_at = now() where service_id = r.service_id and available > 0;
    insert into public.referral_event (id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name,
        actor_organisation_id)
      values (gen_random_uuid(), r.id, r.person_id, r.sender_id, now(), 'accept', 'SENT', 'ACCEPTED',
        current_setting('bench.actor_name'), r.receiver_id);
    perform kith.set_referral_grant(r.id, 'FULL', null, null, gen_random_uuid(), now());
    insert into public.outbox_message (id, topic, entity_id, made_at) values (gen_random_uuid(), 'referral.accept', r.id, now());
    return r;
  end`;

/** What PostGraphile's schema needs beyond the tables: two lists, a computed column, and accepting as a function. */
export const functionsSql = `
  drop schema if exists bench_peers cascade;
  create schema bench_peers;
  grant usage on schema bench_peers to kith_app;
  create function bench_peers.worklist(tab text) returns setof public.referral language sql stable as $$
    select * from public.referral r
    where r.receiver_id = (select kith.case_organisation_id()) and r.receiver_list = tab and r.sent_at is not null
    order by r.receiver_rank, r.sort_on, r.id
  $$;
  create function bench_peers.search_services(words text, needs text[], near_outcode text) returns setof public.service
  language sql stable rows 21 as $$
    select s.* from (${found}) hit join public.service s on s.id = hit.id order by hit.distance, hit.name, hit.id
  $$;
  create function bench_peers.service_distance_from(s public.service, near_outcode text) returns float8 language sql stable as $$
    select 12742 * asin(least(1, sqrt(power(sin(radians(o.latitude - place.latitude) / 2), 2)
      + cos(radians(place.latitude)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - place.longitude) / 2), 2))))
    from public.outcode o, public.outcode place where o.code = s.outcode and place.code = near_outcode
  $$;
  create function bench_peers.accept_referral(referral_id uuid, expected_version int) returns public.referral
  language plpgsql as $$ ${acceptBody} $$;
  comment on function bench_peers.service_distance_from(public.service, text) is '@behavior +typeField';`;
