import { uuid7 } from '../shared/uuid.mjs';

/** Adds the audit row to a statement that gives `answer` and `people`; its values follow the statement's own. */
export function audited(sql, count) {
  const [id, at, name, role, user, membership, organisation, operation, request] = Array.from(
    { length: 9 },
    (_, index) => `$${count + 1 + index}`,
  );
  return `with result as (${sql}), audit as (
    insert into audit_entry (id, at, actor_name, role, user_id, membership_id, organisation_id, oversight_id, operation,
      person_ids, wrote, request_id)
    select ${id}::uuid, ${at}::timestamptz, ${name}::text, ${role}::text, ${user}::uuid, ${membership}::uuid, ${organisation}::uuid,
      kith.oversight_id(), ${operation}::text, people, false, ${request}::text
    from result where people is not null)
    select json_build_object('data', answer)::text as body from result`;
}

export const auditValues = (actor, operation) => [
  uuid7(),
  new Date().toISOString(),
  actor.name,
  actor.role,
  actor.user_id,
  actor.membership_id,
  actor.organisation_id,
  operation,
  uuid7(),
];

/** Opens the transaction and names the actor in one message, as Kith's units do. */
export function beginAs(client, actor, isolation) {
  const [session, user, membership] = [actor.session_id, actor.user_id, actor.membership_id].map((id) =>
    client.escapeLiteral(id),
  );
  return `begin isolation level ${isolation}; select kith.begin_member(${session}, ${user}, ${membership})`;
}
