import type { SqlNames } from './sql.js';

/**
 * Puts an audit row into the same statement as the read it is about: written when the rows found are about somebody,
 * or in any case where a look-up that misses counts too. One is then never without the other, and no message more is sent.
 */
export function withAudit(names: SqlNames, found: string, columns: number, always: boolean): string {
  const value = (name: string, type: string) => `${names.value(name)}::${type}`;
  const why = always
    ? `case when exists (select from found) then ${value('auditWhy', 'text')} else ${value('auditWhyNobody', 'text')} end`
    : 'null';
  const row = {
    id: value('auditId', 'uuid'),
    at: value('auditAt', 'timestamptz'),
    actor_name: value('auditActorName', 'text'),
    role: value('auditRole', 'text'),
    user_id: value('auditUserId', 'uuid'),
    membership_id: value('auditMembershipId', 'uuid'),
    organisation_id: value('auditOrganisationId', 'uuid'),
    oversight_id: 'kith.oversight_id()',
    operation: value('auditOperation', 'text'),
    why,
    person_ids: 'seen.people',
    wrote: 'false',
    request_id: value('auditRequestId', 'text'),
  };
  const people = `select array(select distinct person::uuid from found, unnest(string_to_array(found.people, ',')) person) as people`;
  const list = Array.from({ length: columns }, (_, index) => `c${index}`).join(', ');
  return [
    `with found as materialized (${found}),`,
    `noted as (insert into audit_entry (${Object.keys(row).join(', ')})`,
    `select ${Object.values(row).join(', ')} from (${people}) seen${always ? '' : ' where cardinality(seen.people) > 0'})`,
    `select ${list} from found`,
  ].join(' ');
}
