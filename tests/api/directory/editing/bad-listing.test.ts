import { beforeAll, expect, test } from 'vitest';
import { edit, editingOf, saveDraft } from '../../../testkit/edit-listing.js';
import { aNeighbourhood, type Neighbourhood } from '../../../testkit/neighbourhood.js';
import { theTruth } from '../../../testkit/truth.js';

let place: Neighbourhood;
let id: string;
beforeAll(async () => {
  place = await aNeighbourhood();
  id = place.choir.id;
});

const times = (more: object) => ({
  id: 't',
  byDay: ['MO'],
  byMonthDay: [],
  opensAt: '10:00',
  closesAt: '12:00',
  ...more,
});
const hall = (more: object) => ({
  id: 'l',
  locationId: 'p',
  kind: 'PHYSICAL',
  name: 'Hall',
  addresses: [],
  accessibility: [],
  ...more,
});
const address = (postcode: string) => ({
  id: 'a',
  kind: 'PHYSICAL',
  line: 'Fish Quay',
  city: '',
  country: 'GB',
  postcode,
});
const rule = (more: object) => ({
  id: 'r',
  kind: 'AGE',
  values: [],
  minimum: 50,
  maximum: null,
  sentence: 'Over 50.',
  ...more,
});

const price = (more: object) => ({ id: 'c', option: null, amount: null, amountDescription: null, ...more });
const contact = (more: object) => ({ id: 'w', name: ' ', phones: [], ...more });

const wrong: Record<string, readonly [changes: object, field: string, words: string]> = {
  'no name': [{ name: ' – ' }, 'name', 'Enter the name of the service.'],
  'a postcode that is none': [
    { locations: [hall({ addresses: [address('NE30')] })] },
    'locations.0.addresses.0.postcode',
    'Enter the whole postcode',
  ],
  'a place that is nowhere': [{ locations: [hall({ name: ' ' })] }, 'locations.0.name', 'Enter the name of the place'],
  'an end before its start': [
    { schedules: [times({ closesAt: '09:00' })] },
    'schedules.0.closesAt',
    'Enter a time after 10:00',
  ],
  'a last day before the first': [
    { schedules: [times({ validFrom: '2026-12-24', validTo: '2026-12-01' })] },
    'schedules.0.validTo',
    'Enter a day from 24 December 2026',
  ],
  'a time that is none': [
    { schedules: [times({ opensAt: 'tea time' })] },
    'schedules.0.opensAt',
    'Enter a time, such as 10:30.',
  ],
  'a day that is none': [
    { schedules: [times({ byDay: ['MO', 'Moonday'] })] },
    'schedules.0.byDay',
    'Choose a day of the week.',
  ],
  'times without a day': [
    { schedules: [times({ byDay: [], opensAt: null, closesAt: null })] },
    'schedules.0.byDay',
    'Choose a day',
  ],
  'overlapping times': [
    { schedules: [times({}), times({ id: 'u', opensAt: '11:00', closesAt: '13:00' })] },
    'schedules.1.opensAt',
    'These times overlap',
  ],
  'times that overlap on one of their days': [
    {
      schedules: [
        times({ byDay: ['MO', 'WE'] }),
        times({ id: 'u', byDay: ['WE'], opensAt: '11:00', closesAt: '13:00' }),
      ],
    },
    'schedules.1.opensAt',
    'These times overlap',
  ],
  'ages the wrong way round': [{ minimumAge: 70, maximumAge: 60 }, 'maximumAge', 'Enter an age from 70'],
  'an area that is none': [{ areaOutcodes: ['NE30', 'Tynemouth'] }, 'areaOutcodes', 'Tynemouth: Enter the first half'],
  'a venue in no outward postcode': [{ outcode: 'Town' }, 'outcode', 'Enter the first half'],
  'an e-mail address that is none': [{ email: 'choir at example.org' }, 'email', 'Enter an e-mail address'],
  'a website that runs a script': [{ url: 'javascript:alert(1)' }, 'url', 'Enter the address of a page'],
  'a telephone number without digits': [{ phone: 'ask Sam' }, 'phone', 'Enter a telephone number'],
  'a price that ends before it begins': [
    { costOptions: [price({ amount: 3, validFrom: '2026-12-24', validTo: '2026-12-01' })] },
    'costOptions.0.validTo',
    'Enter a day from 24 December 2026',
  ],
  'a price that says nothing': [
    { costOptions: [price({ option: ' ' })] },
    'costOptions.0.amount',
    'Enter the amount, or take this price out.',
  ],
  'a price in parts of a penny': [
    { costOptions: [price({ amount: 1.234 })] },
    'costOptions.0.amount',
    'Enter pounds and pence',
  ],
  'a further number that is none': [
    { phones: [{ id: 'n', number: ' ' }] },
    'phones.0.number',
    'Enter a telephone number, or take it out.',
  ],
  'nobody to ask': [{ contacts: [contact({})] }, 'contacts.0.name', 'Enter who it is, or take them out.'],
  'somebody whose number is none': [
    { contacts: [contact({ name: 'Sam', phones: [{ id: 'n', number: 'ask Sam' }] })] },
    'contacts.0.phones.0.number',
    'Enter a telephone number',
  ],
  'somebody whose address is none': [
    { contacts: [contact({ name: 'Sam', email: 'sam' })] },
    'contacts.0.email',
    'Enter an e-mail address',
  ],
  'nobody who pays': [{ funding: [{ id: 'f', source: ' ' }] }, 'funding.0.source', 'Enter who pays, or take it out.'],
  'a form for referrals that is nowhere': [{ referralRoute: 'LINK' }, 'referralLink', 'Enter the address of the form'],
  'an e-mail for referrals that is none': [
    { referralRoute: 'EMAIL', referralEmail: 'me' },
    'referralEmail',
    'Enter an e-mail address',
  ],
  'a condition that says nothing': [
    { eligibilityRules: [rule({ sentence: ' ' })] },
    'eligibilityRules.0.sentence',
    'Say what people read',
  ],
  'a condition without an age': [
    { eligibilityRules: [rule({ minimum: null })] },
    'eligibilityRules.0.minimum',
    'Enter the youngest or the oldest',
  ],
  'a condition without a value': [
    { eligibilityRules: [rule({ kind: 'SEX' })] },
    'eligibilityRules.0.values',
    'Enter at least one.',
  ],
  'a condition on no area': [
    { eligibilityRules: [rule({ kind: 'AREA', values: ['here'] })] },
    'eligibilityRules.0.values',
    'here: Enter the first half',
  ],
};

test.each(Object.entries(wrong))('%s is kept in the draft, and not published', async (_, [changes, field, words]) => {
  const { version, listingDraft } = await saveDraft(place.coordinator, id, changes);
  expect(listingDraft.problems).toEqual([{ field, message: expect.stringContaining(words) as string }]);
  const publishing = { id, expectedVersion: version, draftVersion: listingDraft.version };
  const answer = await edit(place.coordinator, 'publishListing', publishing);
  expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: listingDraft.problems });
  expect((await editingOf(place.coordinator, id)).listingDraft.version).toBe(listingDraft.version);
  await edit(place.coordinator, 'discardListingDraft', { id, draftVersion: listingDraft.version });
});

test('What a source gave and nobody touched is nothing to put right', async () => {
  await theTruth("update service set phone = 'ask Sam', url = 'x', minimum_age = 70, maximum_age = 60 where id = $1", [
    id,
  ]);
  const { listingDraft } = await saveDraft(place.coordinator, id, { cost: '£1' });
  expect(listingDraft.problems).toEqual([]);
});

test('What is written in another way is published as directories write it', async () => {
  const given = {
    url: 'www.example.org/choir',
    outcode: 'ne30',
    areaOutcodes: ['ne30', 'NE30 1AB', ''],
    name: '  Sea   shanty choir ',
    summary: '',
    description: 'We sing. Everybody may come.',
  };
  const { listingDraft } = await saveDraft(place.coordinator, id, given);
  expect(listingDraft.published).toMatchObject({
    url: 'https://www.example.org/choir',
    outcode: 'NE30',
    name: 'Sea shanty choir',
    summary: 'We sing.',
  });
});
