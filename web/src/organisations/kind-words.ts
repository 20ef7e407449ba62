import type { OrganisationKind } from '../gql/graphql';

/** Kinds of organisation in the words people use for them. */
export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  PRACTICE: 'GP practice',
  PCN: 'Primary care network',
  ICB: 'Integrated care board',
  LINK_WORKER_TEAM: 'Link worker team',
  COMMUNITY: 'Community organisation',
  COUNCIL: 'Council',
  COMMISSIONER: 'Commissioner',
};
