import { graphql } from '../../gql';

/** A service as somebody to refer to, with what lets one see whether it fits. */
export const serviceChoice = graphql(`
  fragment ServiceChoice on Service {
    id
    name
    summary
    needs
    schedule
    venue
    cost
    eligibility
    minimumAge
    maximumAge
    areaOutcodes
    acceptsReferrals
    capacity {
      maximum
      available
      status
      updatedAt
    }
    organisation {
      id
      name
    }
  }
`);

/** What saving a draft gives back: its version, and what the receiver will see of it. */
export const savedDraft = graphql(`
  fragment SavedDraft on Referral {
    id
    version
    alreadyOpen {
      referralId
      reference
      sentAt
    }
    disclosurePreview {
      beforeAccepting {
        label
        value
      }
      afterAccepting {
        label
        value
      }
    }
  }
`);

/** A referral to go on from: a draft to resume, one to refer on from, or one that came to nothing. */
export const referralToGoOnFrom = graphql(`
  fragment ReferralToGoOnFrom on Referral {
    id
    state
    reference
    urgency
    needs
    viewerCanRevise
    person {
      ...PersonChoice
    }
    receiver {
      id
      name
    }
    service {
      ...ServiceChoice
    }
    basedOn {
      id
    }
    content {
      reason
      riskDeclaration
      riskHeadline
      accessRequirements
    }
    ...SavedDraft
  }
`);
