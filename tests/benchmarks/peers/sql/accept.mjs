import { createHash } from 'node:crypto';
import { uuid7 } from '../shared/uuid.mjs';
import { auditValues } from '../limit/duties.mjs';

const claimSql = `
  insert into idempotency_key (user_id, organisation_id, key, mutation, request_hash, entity_id, made_at)
  values ($1, $2, $3, 'acceptReferral', $4, $5, now())`;

/** The referral itself, and what follows from it; nothing of it happens when somebody was faster. */
const acceptSql = `
  with accepted as (
    update referral set state = 'ACCEPTED', version = version + 1, updated_at = now(), accepted_at = now(), clock = 'FIRST_CONTACT_DUE',
      due_on = $3, sort_on = $3, sender_list = 'WAITING', sender_rank = 0,
      receiver_list = 'NEEDS_ME', receiver_rank = 1, response_days_left = null
    where id = $1 and version = $2 and state = 'SENT'
    returning id, person_id, sender_id, receiver_id, service_id),
  placed as (
    update service_capacity c set available = available - 1, updated_at = now() from accepted a
    where c.service_id = a.service_id and available > 0),
  told as (
    insert into outbox_message (id, topic, entity_id, made_at) select $4::uuid, 'referral.accept', id, now() from accepted)
  insert into referral_event (id, referral_id, person_id, sender_id, at, transition, from_state, to_state, actor_name, actor_organisation_id)
  select $5::uuid, id, person_id, sender_id, now(), 'accept', 'SENT', 'ACCEPTED', $6, receiver_id from accepted`;

const grantSql = `
  select kith.set_referral_grant(id, 'FULL', null, null, $3::uuid, now()) from referral
  where id = $1 and version = $2::int + 1 and state = 'ACCEPTED'`;

const bareGrantSql = `
  update access_grant set level = 'FULL', expires_at = null, revoked_at = null where referral_id = $1`;

const answerSql = `
  select json_build_object('acceptReferral', json_build_object('id', r.id, 'state', r.state, 'version', r.version, 'clock', r.clock,
      'person', json_build_object('id', p.id, 'initials', p.initials, 'identity', json_build_object(
        'givenName', i.given_name, 'familyName', i.family_name, 'dateOfBirth', i.date_of_birth)),
      'service', case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end)) as answer,
    array[p.id] as people
  from referral r join person p on p.id = r.person_id join person_identity i on i.person_id = p.id
  left join service s on s.id = r.service_id where r.id = $1`;

const hashOf = (variables) => createHash('sha256').update(JSON.stringify(variables)).digest('base64url');

/** A week from now. Kith counts working days instead; the limit is let off that, so it is not made slower than it could be. */
const dueOn = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** The statements that accept a referral, in their order; with duties also the key, the checked grant and the audit row. */
export function acceptSteps({ actor, variables, audited }) {
  const { id, expectedVersion, idempotencyKey } = variables;
  const accept = {
    name: 'accept',
    text: acceptSql,
    values: [id, expectedVersion, dueOn(), uuid7(), uuid7(), actor.name],
  };
  if (!audited) {
    const answer = {
      name: 'answer',
      text: `select json_build_object('data', answer)::text as body from (${answerSql}) x`,
    };
    return [accept, { name: 'grant', text: bareGrantSql, values: [id] }, { ...answer, values: [id] }];
  }
  const key = [actor.user_id, actor.organisation_id, idempotencyKey, hashOf(variables), id];
  return [
    { name: 'claim', text: claimSql, values: key },
    accept,
    { name: 'grant', text: grantSql, values: [id, expectedVersion, uuid7()] },
    { name: 'answer', text: audited(answerSql, 1), values: [id, ...auditValues(actor, 'acceptReferral')] },
  ];
}
