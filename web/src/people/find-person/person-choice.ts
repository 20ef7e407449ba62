import { formatNhsNumber } from '@kith/nhs';
import { getFragmentData, graphql } from '../../gql';
import type { PersonChoiceFragment } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';
import { contactDetails } from './contact-details';

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
      ...ContactDetails
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

/** What tells two people of one name apart: date of birth, address, NHS number. */
export function marksOf({ identity, ageBand, outcode }: ChosenPerson): readonly string[] {
  if (!identity) return [ageBand, outcode ?? ''].filter(Boolean);
  const { dateOfBirth, nhsNumber } = identity;
  const { addressLines, postcode } = getFragmentData(contactDetails, identity);
  return [
    `born ${longDate(dateOfBirth).replace(/^\w+ /, '')}`,
    [...addressLines, postcode].filter(Boolean).join(', '),
    nhsNumber ? `NHS number ${formatNhsNumber(nhsNumber)}` : '',
  ].filter(Boolean);
}
