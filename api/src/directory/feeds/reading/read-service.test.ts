import { expect, test } from 'vitest';
import { RowRefused } from './notes.js';
import { readService } from './read-service.js';

const of = { sourceId: '01a00000-0000-7000-8000-00000000000a', today: '2026-11-23' };
const organization = { id: 'org-1', name: 'Tidewell Community Trust', url: 'http://tidewell.example.org' };
const least = { id: '7', name: 'Chair yoga', organization };

const reasonOf = (row: unknown): string => {
  try {
    readService(row, of);
  } catch (error) {
    if (error instanceof RowRefused) return error.message;
    throw error;
  }
  return 'read';
};

const times = { opens_at: '10:00', closes_at: '12:00', freq: 'WEEKLY' };
const address = { address_1: 'Fish Quay Hall', city: 'North Shields', postal_code: 'ne301aa', country: 'GB' };
const cost = { option: 'Each time', amount: 3 };
const versionOne = {
  ...least,
  fees: '',
  regular_schedules: [{ id: 's', ...times, byday: 'MO' }],
  service_at_locations: [
    {
      id: 'sal',
      location: {
        id: 'l',
        name: 'Hall',
        physical_addresses: [{ id: 'ad', ...address, state_province: 'Tyne and Wear' }],
        accessibility_for_disabilities: [{ id: 'ac', accessibility: 'Step-free' }],
      },
    },
  ],
  service_taxonomys: [{ id: 'st', taxonomy: { id: 'yoga', name: 'Yoga', vocabulary: 'Activities' } }],
  eligibilitys: [{ id: 'e', eligibility: 'Adults', minimum_age: 55, maximum_age: 100 }],
  languages: [{ id: 'la', language: 'English' }],
  fundings: [{ id: 'f', source: 'Lottery' }],
  cost_options: [{ id: 'c', ...cost }],
};
const versionThree = {
  ...least,
  organization: { ...organization, website: organization.url, url: undefined },
  minimum_age: 55,
  maximum_age: 100,
  eligibility_description: 'Adults',
  schedules: [{ id: 's', ...times, byday: 'MO' }],
  service_at_locations: [
    {
      id: 'sal',
      location: {
        id: 'l',
        name: 'Hall',
        location_type: 'physical',
        addresses: [{ id: 'ad', ...address, state_province: 'Tyne and Wear', address_type: 'physical' }],
        accessibility: [{ id: 'ac', description: 'Step-free' }],
      },
    },
  ],
  attributes: [{ id: 'st', taxonomy_term: { id: 'yoga', name: 'Yoga', taxonomy: 'Activities', term: 'yoga' } }],
  languages: [{ id: 'la', name: 'English' }],
  funding: [{ id: 'f', source: 'Lottery' }],
  cost_options: [{ id: 'c', ...cost }],
};

test('A service of 1.0 and the same of 3.0 are read as the same', () => {
  const [old, current] = [readService(versionOne, of), readService(versionThree, of)];
  expect(old).toEqual(current);
  expect(current.listing.card).toMatchObject({
    venue: 'Hall, Fish Quay Hall, North Shields',
    outcode: 'NE30',
    schedule: 'Mondays, 10am to 12 noon',
    cost: 'Each time: £3',
    minimumAge: 55,
    accessibility: 'Step-free',
    referralRoute: 'SIGNPOST',
  });
  expect(current.notes).toEqual([]);
  expect(current.listing.details.terms).toHaveLength(1);
});

test('Ids that are no UUIDs become the same UUID each time, and another one for another source', () => {
  const first = readService(least, of);
  expect(first.listing.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
  expect(readService(least, of)).toEqual(first);
  const elsewhere = { ...of, sourceId: '01a00000-0000-7000-8000-00000000000b' };
  expect(readService(least, elsewhere).listing.id).not.toBe(first.listing.id);
  const id = 'AC148810-D857-441C-9679-408F346DE14B';
  expect(readService({ ...least, id }, of).listing.id).toBe(id.toLowerCase());
});

test.each([
  ['a text', 'it is no service, but a text, a number or a list'],
  [[], 'it is no service, but a text, a number or a list'],
  [{ ...least, id: undefined }, 'it has no id, by which it could be found again'],
  [{ ...least, id: 'x'.repeat(300) }, 'its id is no usable id'],
  [{ ...least, name: ' <b> </b> ' }, 'it has no name'],
  [{ ...least, organization: undefined }, 'it does not say which organisation offers it'],
  [{ ...least, organization: { id: 'o' } }, 'its organisation has no name'],
])('%j stays out', (row, reason) => {
  expect(reasonOf(row)).toBe(reason);
});

test('What is nested without end stays out', () => {
  let deep: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(reasonOf({ ...least, description: deep })).toBe('its parts are nested more than 25 deep');
});

const sloppy = {
  ...least,
  name: '<b>Chair</b> yoga',
  description: '<p>Stretch.</p><script>steal()</script>',
  url: 'javascript:steal()',
  status: 'perhaps',
  minimum_age: 70,
  maximum_age: 20,
  assured_date: '2030-01-01',
  service_at_locations: [
    {
      location: {
        latitude: -1.45,
        longitude: 55.01,
        addresses: [{ address_1: '1 Main Street', postal_code: 'ABC 1234' }],
      },
    },
  ],
  cost_options: [{ amount: -5 }],
  phones: [{ number: 'ask' }],
};

test('What is wrong in a part is left out or put right, and said', () => {
  const { listing, notes } = readService(sloppy, of);
  expect(listing.card).toMatchObject({
    name: 'Chair yoga',
    description: 'Stretch.',
    url: null,
    status: 'INACTIVE',
    minimumAge: null,
    maximumAge: null,
    assuredDate: null,
    outcode: null,
    venue: '1 Main Street',
  });
  expect(listing.details).toMatchObject({
    costOptions: [],
    phones: [],
    locations: [{ latitude: 55.01, longitude: -1.45 }],
  });
  expect([...notes].sort()).toEqual([
    'ages: the oldest (20) is below the youngest (70); both were left out',
    'cost: -5 cannot be right, and was left out',
    'made sure on: 2030-01-01 is still to come, and was left out',
    'page: "javascript:steal()" is no address of a web page, and was left out',
    'place: latitude and longitude were the wrong way round, and were exchanged',
    'postcode: "ABC 1234" is no UK postcode; distances cannot be told from it',
    'status: "perhaps" is not known; it is taken as not running',
    'telephone: a number without digits was left out',
  ]);
});
