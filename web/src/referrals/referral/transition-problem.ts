import { graphql } from '../../gql';

/** What every transition selects of its problems. */
export const transitionProblem = graphql(`
  fragment TransitionProblem on Problem {
    message
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
`);
