/** A page of a team's worklist, $1: the team. Gives the answer as JSON and whom it is about. */
export const worklistSql = `
  select json_build_object('worklist', json_build_object(
      'edges', coalesce(json_agg(json_build_object('node', node) order by place) filter (where place <= 25), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 25))) as answer,
    array_agg(distinct person_id) filter (where place <= 25) as people
  from (
    select row_number() over (order by r.receiver_rank, r.sort_on, r.id) as place, r.person_id, json_build_object(
      'id', r.id, 'version', r.version, 'reference', r.reference, 'state', r.state, 'urgency', r.urgency, 'dueOn', r.due_on,
      'sender', json_build_object('id', sender.id, 'name', sender.name),
      'receiver', json_build_object('id', receiver.id, 'name', receiver.name),
      'service', case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end,
      'person', case when p.id is not null then
        json_build_object('id', p.id, 'initials', p.initials, 'outcode', p.outcode) end,
      'content', case when c.referral_id is not null then
        json_build_object('reason', c.reason, 'accessRequirements', c.access_requirements) end) as node
    from (select * from referral where receiver_id = $1 and receiver_list = 'NEEDS_ME' and sent_at is not null
      order by receiver_rank, sort_on, id limit 26) r
    join organisation sender on sender.id = r.sender_id
    join organisation receiver on receiver.id = r.receiver_id
    left join service s on s.id = r.service_id
    left join person p on p.id = r.person_id
    left join referral_content c on c.referral_id = r.id) rows`;

export const worklistValues = (actor) => [actor.organisation_id];
