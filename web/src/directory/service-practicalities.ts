import { graphql } from '../gql';

/** When, where, at what cost and for whom a service is: for those who refer as for those who go. */
export const servicePracticalities = graphql(`
  fragment ServicePracticalities on Service {
    id
    needs
    venue
    outcode
    schedule
    cost
    eligibility
    gettingThere
    accessibility
    phone
    email
    minimumAge
    maximumAge
  }
`);
