import { graphql } from '../../gql';

/** How somebody is reached, and what to mind. */
export const contactDetails = graphql(`
  fragment ContactDetails on PersonIdentity {
    addressLines
    postcode
    phone
    email
    preferredContact
    mayLeaveMessage
    safeContactNotes
  }
`);

/** Changes how somebody is reached; wherever they are shown, the new details appear. */
export const changeContactDetails = graphql(`
  mutation ChangeContactDetails(
    $personId: ID!
    $expectedVersion: Int!
    $input: ContactDetailsInput!
    $idempotencyKey: String
  ) {
    changeContactDetails(
      personId: $personId
      expectedVersion: $expectedVersion
      input: $input
      idempotencyKey: $idempotencyKey
    ) {
      ...PersonChoice
      ...PersonContact
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);
