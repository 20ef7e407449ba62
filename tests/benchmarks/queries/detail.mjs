const document = `query Detail($id: ID!) {
  referral(id: $id) {
    id reference kind state urgency version dueOn createdAt sentAt
    sender { id name phone }
    receiver { id name phone }
    service { id name venue schedule }
    person { id initials outcode identity { givenName familyName dateOfBirth postcode phone } }
    content { reason riskDeclaration accessRequirements }
    events { id at transition fromState toState actorName message actorOrganisation { id name } }
  }
}`;

/** One referral of the huge team with its ten events, as the page of a referral shows it. */
export const detail = {
  name: 'detail',
  document,
  samples: async ({ client, actors }) => {
    const { rows } = await client.query(
      `select r.id from referral r where receiver_id = $1 and state = 'IN_PROGRESS'
         and (select count(*) from referral_event e where e.referral_id = r.id) = 10
       order by r.id desc limit 100`,
      [actors[0].organisation_id],
    );
    return rows.map(({ id }) => ({ actor: 0, variables: { id } }));
  },
};
