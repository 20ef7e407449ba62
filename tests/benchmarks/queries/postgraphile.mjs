const organisation = '{ id: rowId name }';

const documents = {
  worklist: `query Worklist {
    worklist: benchPeersWorklist(tab: "NEEDS_ME", first: 25) {
      edges {
        node {
          id: rowId version reference state urgency dueOn
          sender: organisationBySenderId ${organisation}
          receiver: organisationByReceiverId ${organisation}
          service: serviceByServiceId { id: rowId name }
          person: personByPersonId { id: rowId initials outcode }
          content: referralContentByReferralId { reason accessRequirements }
        }
      }
      pageInfo { hasNextPage }
    }
  }`,
  detail: `query Detail($id: UUID!) {
    referral: referralByRowId(rowId: $id) {
      id: rowId reference kind state urgency version dueOn createdAt sentAt
      sender: organisationBySenderId { id: rowId name phone }
      receiver: organisationByReceiverId { id: rowId name phone }
      service: serviceByServiceId { id: rowId name venue schedule }
      person: personByPersonId {
        id: rowId initials outcode
        identity: personIdentityByPersonId { givenName familyName dateOfBirth postcode phone }
      }
      content: referralContentByReferralId { reason riskDeclaration accessRequirements }
      events: referralEventsByReferralIdList {
        id: rowId at transition fromState toState actorName message
        actorOrganisation: organisationByActorOrganisationId ${organisation}
      }
    }
  }`,
  search: `query Search($text: String!, $needs: [String!]!, $nearOutcode: String!) {
    services: benchPeersSearchServices(words: $text, needs: $needs, nearOutcode: $nearOutcode, first: 20) {
      edges {
        node {
          distanceKm: distanceFrom(nearOutcode: $nearOutcode)
          id: rowId name summary needs venue outcode schedule cost
          organisation: organisationByOrganisationId ${organisation}
          capacity: serviceCapacityByServiceId { available maximum }
        }
      }
      pageInfo { hasNextPage }
    }
  }`,
  accept: `mutation Accept($id: UUID!, $expectedVersion: Int!) {
    acceptReferral: benchPeersAcceptReferral(input: { referralId: $id, expectedVersion: $expectedVersion }) {
      result {
        id: rowId state version clock
        person: personByPersonId {
          id: rowId initials identity: personIdentityByPersonId { givenName familyName dateOfBirth }
        }
        service: serviceByServiceId { id: rowId name }
      }
    }
  }`,
};

/** The same questions in the names PostGraphile gives to tables, with aliases, so that the answers have ours. */
export function askPostGraphile({ name }, variables) {
  // Its function takes no key: a variable that no document declares is left out.
  return { path: '/graphql', body: { query: documents[name], variables: { ...variables, idempotencyKey: undefined } } };
}

/** Two places that no alias can move: what a mutation returns, and the distance, which its edges cannot carry. */
export function unwrapPostGraphile(data) {
  if (data.acceptReferral) return { acceptReferral: data.acceptReferral.result };
  if (!data.services) return data;
  const edges = data.services.edges.map(({ node: { distanceKm, ...node } }) => ({ distanceKm, node }));
  return { services: { ...data.services, edges } };
}
