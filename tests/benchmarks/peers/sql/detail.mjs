/** One referral with its history, $1: its id. Gives the answer as JSON and whom it is about. */
export const detailSql = `
  select json_build_object('referral', json_build_object(
      'id', r.id, 'reference', r.reference, 'kind', r.kind, 'state', r.state, 'urgency', r.urgency, 'version', r.version,
      'dueOn', r.due_on, 'createdAt', r.created_at, 'sentAt', r.sent_at,
      'sender', json_build_object('id', sender.id, 'name', sender.name, 'phone', sender.phone),
      'receiver', json_build_object('id', receiver.id, 'name', receiver.name, 'phone', receiver.phone),
      'service', case when s.id is not null then
        json_build_object('id', s.id, 'name', s.name, 'venue', s.venue, 'schedule', s.schedule) end,
      'person', case when p.id is not null then json_build_object('id', p.id, 'initials', p.initials, 'outcode', p.outcode,
        'identity', case when i.person_id is not null then json_build_object('givenName', i.given_name,
          'familyName', i.family_name, 'dateOfBirth', i.date_of_birth, 'postcode', i.postcode, 'phone', i.phone) end) end,
      'content', case when c.referral_id is not null then json_build_object('reason', c.reason,
        'riskDeclaration', c.risk_declaration, 'accessRequirements', c.access_requirements) end,
      'events', (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'transition', e.transition,
          'fromState', e.from_state, 'toState', e.to_state, 'actorName', e.actor_name, 'message', e.message,
          'actorOrganisation', case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end)
          order by e.id), '[]')
        from referral_event e left join organisation o on o.id = e.actor_organisation_id where e.referral_id = r.id))) as answer,
    case when p.id is not null then array[p.id] end as people
  from referral r
  join organisation sender on sender.id = r.sender_id
  join organisation receiver on receiver.id = r.receiver_id
  left join service s on s.id = r.service_id
  left join person p on p.id = r.person_id
  left join person_identity i on i.person_id = p.id
  left join referral_content c on c.referral_id = r.id
  where r.id = $1`;

export const detailValues = (_actor, { id }) => [id];
