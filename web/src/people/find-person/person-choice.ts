import { formatNhsNumber } from '@kith/nhs';
import { graphql } from '../../gql';
import type { PersonChoiceFragment } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';

/** Whom something is to be about, with enough to tell two people apart. */
export const personChoice = graphql(`
  fragment PersonChoice on Person {
    id
    version
    initials
    ageBand
    outcode
    viewerCanRefer
    viewerCanEdit
    identity {
      givenName
      familyName
      nhsNumber
      dateOfBirth
      addressLines
      postcode
      phone
      email
      preferredContact
      mayLeaveMessage
      safeContactNotes
    }
    consents {
      id
      recipient {
        id
      }
      decision
      method
      recordedAt
      recordedByName
      expiresOn
    }
  }
`);

export type ChosenPerson = PersonChoiceFragment;

/** The name where it may be seen, else initials. */
export function nameOf({ identity, initials }: ChosenPerson): string {
  return identity ? `${identity.givenName} ${identity.familyName}` : initials;
}

/** What tells two people of one name apart: date of birth, address, NHS number. */
export function marksOf({ identity, ageBand, outcode }: ChosenPerson): readonly string[] {
  if (!identity) return [ageBand, outcode ?? ''].filter(Boolean);
  const { dateOfBirth, addressLines, postcode, nhsNumber } = identity;
  return [
    `born ${longDate(dateOfBirth).replace(/^\w+ /, '')}`,
    [...addressLines, postcode].filter(Boolean).join(', '),
    nhsNumber ? `NHS number ${formatNhsNumber(nhsNumber)}` : '',
  ].filter(Boolean);
}
