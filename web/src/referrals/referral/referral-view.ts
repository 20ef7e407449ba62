import { graphql } from '../../gql';

/** All that the page of a referral shows; transitions select it too, so that the page shows at once what they changed. */
export const referralView = graphql(`
  fragment ReferralView on Referral {
    id
    version
    viewerSide
    content {
      reason
    }
    person {
      id
      viewerAccess
    }
    ...ReferralHeading
    ...ReferralNotice
    ...ReferralActions
    ...ReferralRequest
    ...ReferralPerson
    ...ReferralProgress
    ...ReferralQuestions
    ...ReferralContacts
    ...ReferralChain
    ...ReferralReceipt
    ...ReferralHistory
  }
`);
