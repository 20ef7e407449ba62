import { graphql } from '../../gql';
import type { EditedListingFieldsFragment, EditedListingInput } from '../../gql/graphql';

/** All of a listing that is edited: what the form begins with, and sends back whole. */
export const editedListing = graphql(`
  fragment EditedListingFields on EditedListing {
    name
    summary
    description
    status
    alert
    needs
    schedules {
      id
      locationId
      validFrom
      validTo
      startsOn
      frequency
      interval
      byDay
      byMonthDay
      opensAt
      closesAt
      description
      attending
      link
      notes
    }
    schedule
    locations {
      id
      locationId
      kind
      name
      description
      latitude
      longitude
      identifier
      identifierType
      gettingThere
      addresses {
        id
        kind
        attention
        line
        city
        region
        county
        postcode
        country
      }
      accessibility {
        id
        description
        details
        url
      }
    }
    venue
    outcode
    gettingThere
    accessibility
    costOptions {
      id
      validFrom
      validTo
      option
      amount
      amountDescription
    }
    cost
    phone
    email
    url
    phones {
      id
      number
      extension
      type
      description
    }
    contacts {
      id
      name
      title
      department
      email
      phones {
        id
        number
        extension
        type
        description
      }
    }
    languages {
      id
      name
      code
      note
    }
    eligibility
    minimumAge
    maximumAge
    areaOutcodes
    eligibilityRules {
      id
      kind
      values
      minimum
      maximum
      sentence
    }
    referralRoute
    referralLink
    referralEmail
    referrers
    responseWorkingDays
    questions
    pauseWhenFull
    accreditations
    funding {
      id
      source
    }
  }
`);

type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;
type Parts = string | number | boolean;

/** The fields of an input that a fragment does not ask for, to whatever depth. */
type Forgotten<Input, Asked> = {
  [Key in keyof Input]-?: Key extends keyof Asked
    ? ItemOf<Input[Key]> extends Parts
      ? never
      : Forgotten<ItemOf<Input[Key]>, ItemOf<Asked[Key]>>
    : Key;
}[keyof Input];

/** A listing as the form works on it. A field that the fragment above forgets would be lost, and does not compile. */
export type Edited = [Forgotten<EditedListingInput, EditedListingFieldsFragment>] extends [never]
  ? EditedListingInput
  : { readonly forgotten: Forgotten<EditedListingInput, EditedListingFieldsFragment> };

/** What was asked for as it may be sent back: without the names of its types. */
export const editedFrom = (asked: EditedListingFieldsFragment): Edited =>
  JSON.parse(JSON.stringify(asked, (key, value: unknown) => (key === '__typename' ? undefined : value))) as Edited;
