const document = `query Worklist {
  worklist(box: RECEIVED, tab: NEEDS_ME, first: 25) {
    edges {
      node {
        id version reference state urgency dueOn
        sender { id name }
        receiver { id name }
        service { id name }
        person { id initials outcode }
        content { reason accessRequirements }
      }
    }
    pageInfo { hasNextPage }
  }
}`;

/** A page of 25 of what waits for a team's answer or work, with five relations: eight teams in turn, the huge one among them. */
export const worklist = {
  name: 'worklist',
  document,
  samples: async () => Array.from({ length: 8 }, (_, actor) => ({ actor, variables: {} })),
};
