import type { ConsentDecision, ConsentMethod } from '../gql/graphql';

/** Decisions about sharing in plain words. */
export const consentDecisionWords: Readonly<Record<ConsentDecision, string>> = {
  GIVEN: 'The person agreed',
  REFUSED: 'The person refused',
  WITHDRAWN: 'The person withdrew their permission',
  NOT_SOUGHT: 'Permission was not sought',
  BEST_INTERESTS: 'Shared in the person’s best interests',
};

/** How a decision was given, in plain words. */
export const consentMethodWords: Readonly<Record<ConsentMethod, string>> = {
  VERBAL: 'Spoken',
  WRITTEN: 'In writing',
  ELECTRONIC: 'Electronically',
};
