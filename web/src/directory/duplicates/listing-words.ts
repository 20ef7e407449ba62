import { needs as needFacts } from '@kith/referral-lifecycle';
import { graphql } from '../../gql';
import type { ComparedListingFragment, ListingPart } from '../../gql/graphql';
import { agesWords } from '../ages-words';

export const comparedListing = graphql(`
  fragment ComparedListing on Service {
    id
    name
    version
    summary
    description
    needs
    venue
    outcode
    gettingThere
    accessibility
    schedule
    cost
    phone
    email
    url
    eligibility
    minimumAge
    maximumAge
    areaOutcodes
    mergedInto {
      id
    }
    organisation {
      id
      name
    }
    listing {
      accreditations
      alert
      locations {
        id
        name
        addresses {
          id
          line
          city
          postcode
        }
      }
      schedules {
        id
        byDay
        opensAt
        closesAt
        description
      }
      costOptions {
        id
        option
        amount
        amountDescription
      }
      contacts {
        id
        name
        title
        email
      }
      phones {
        id
        number
        description
      }
      eligibilityRules {
        id
        sentence
      }
      languages {
        id
        name
        code
      }
      funding {
        id
        source
      }
      terms {
        id
        name
      }
    }
  }
`);

type Said = string | number | null | undefined;
const line = (...words: readonly Said[]): string =>
  words.filter((word) => word !== null && word !== '' && word !== undefined).join(', ');
const lines = (...each: readonly Said[]): string => [...new Set(each.filter(Boolean))].join('\n');

type Listing = NonNullable<ComparedListingFragment['listing']>;
const partsOf = <Part>(
  { listing }: ComparedListingFragment,
  of: (listing: Listing) => readonly Part[],
): readonly Part[] => (listing ? of(listing) : []);

const places = (service: ComparedListingFragment) =>
  partsOf(service, ({ locations }) => locations).flatMap(({ name, addresses }) =>
    addresses.length === 0
      ? [name]
      : addresses.map(({ line: street, city, postcode }) => line(name, street, city, postcode)),
  );
const times = (service: ComparedListingFragment) =>
  partsOf(service, ({ schedules }) => schedules).map(({ byDay, opensAt, closesAt, description }) =>
    line(byDay.join(' '), [opensAt, closesAt].filter(Boolean).join(' to '), description),
  );
const costs = (service: ComparedListingFragment) =>
  partsOf(service, ({ costOptions }) => costOptions).map(({ option, amount, amountDescription }) =>
    line(option, typeof amount === 'number' ? `£${amount}` : null, amountDescription),
  );
const contacts = (service: ComparedListingFragment) => [
  ...partsOf(service, ({ phones }) => phones).map(({ number, description }) => line(number, description)),
  ...partsOf(service, (listing) => listing.contacts).map(({ name, title, email }) => line(name, title, email)),
];
const ages = (service: ComparedListingFragment) =>
  typeof (service.minimumAge ?? service.maximumAge) === 'number' ? `Age: ${agesWords(service)}` : null;
const area = ({ areaOutcodes }: ComparedListingFragment) =>
  areaOutcodes.length > 0 ? `Area: ${areaOutcodes.join(', ')}` : null;

/** What each part of a listing says, in words and a line each; empty: nothing. */
export const listingWords: Readonly<
  Record<ListingPart, { readonly label: string; readonly of: (service: ComparedListingFragment) => string }>
> = {
  NAME: { label: 'Name', of: ({ name }) => name },
  DESCRIPTION: { label: 'What it is', of: ({ summary, description }) => lines(summary, description) },
  NEEDS: { label: 'Helps with', of: ({ needs }) => lines(...needs.map((need) => needFacts[need].label)) },
  PLACE: {
    label: 'Where',
    of: (service) =>
      lines(line(service.venue, service.outcode), ...places(service), service.gettingThere, service.accessibility),
  },
  TIMES: { label: 'When', of: (service) => lines(service.schedule, ...times(service)) },
  COST: { label: 'Cost', of: (service) => lines(service.cost, ...costs(service)) },
  CONTACT: {
    label: 'Contact',
    of: (service) => lines(service.phone, service.email, service.url, ...contacts(service)),
  },
  ELIGIBILITY: {
    label: 'For whom',
    of: (service) => {
      const rules = partsOf(service, ({ eligibilityRules }) => eligibilityRules).map(({ sentence }) => sentence);
      return lines(service.eligibility, ages(service), area(service), ...rules);
    },
  },
  LANGUAGES: {
    label: 'Languages',
    of: (service) => lines(...partsOf(service, ({ languages }) => languages).map(({ name, code }) => name ?? code)),
  },
  OTHER: {
    label: 'Other',
    of: ({ listing }) =>
      lines(
        listing?.alert,
        listing?.accreditations,
        ...(listing?.funding ?? []).map(({ source }) => source),
        line(...(listing?.terms ?? []).map(({ name }) => name)),
      ),
  },
};

/** The parts in their order. */
export const comparedParts = Object.keys(listingWords) as ListingPart[];
