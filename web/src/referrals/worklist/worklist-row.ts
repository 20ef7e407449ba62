import { graphql } from '../../gql';
import type { WorklistRowFragment } from '../../gql/graphql';

/** What a row of a worklist shows of a referral. */
export const worklistRow = graphql(`
  fragment WorklistRow on Referral {
    id
    version
    reference
    state
    urgency
    person {
      id
      initials
      ageBand
      outcode
      identity {
        givenName
        familyName
      }
    }
    needs
    hasHiddenNeeds
    sender {
      id
      name
    }
    receiver {
      id
      name
    }
    service {
      id
      name
    }
    dueOn
    workingDaysLeft
    senderAction
    nextActor {
      id
      name
    }
    viewerCanRevise
    viewerCanAccept
    viewerCanProvideInfo
    viewerCanAcknowledge
  }
`);

export type Row = WorklistRowFragment;

/** Whom a row is about, by what may be seen of them. */
export function personOf({ person, state }: Row): string {
  if (!person) return state === 'DRAFT' ? 'Nobody chosen yet' : 'Details no longer shared';
  return person.identity ? `${person.identity.givenName} ${person.identity.familyName}` : person.initials;
}

/** Whom a row is about, for those who listen to its links: "A.L., reference K7MQ-4R3P". */
export function rowName(row: Row): string {
  return row.reference ? `${personOf(row)}, reference ${row.reference}` : personOf(row);
}
