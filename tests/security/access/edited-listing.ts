import { inDays } from '../../testkit/moves.js';

interface Optional {
  optional<T extends object>(values: T): T | object;
}

const part = { id: 'a part' };
const phone = { ...part, number: '0191 498 0100' };

/** An edited listing, with all that may be left out where that is given. */
export function editedListing(given: Optional): object {
  const address = { ...part, kind: 'PHYSICAL', line: 'Fish Quay', city: '', postcode: 'NE30 1AB', country: 'GB' };
  const words = { description: 'A hall.', details: 'By the side door.', url: 'https://example.org' };
  const days = { validFrom: inDays(1), validTo: inDays(9) };
  return {
    name: 'Choir',
    summary: 'Singing.',
    description: 'We sing.',
    status: 'ACTIVE',
    needs: ['LONELINESS'],
    schedules: [
      {
        ...part,
        byDay: ['MO'],
        byMonthDay: [],
        ...given.optional({ ...days, startsOn: inDays(1), locationId: 'a place', frequency: 'WEEKLY', interval: 1 }),
        ...given.optional({ opensAt: '10:00', closesAt: '11:00', description: '', attending: '', link: '', notes: '' }),
      },
    ],
    locations: [
      {
        ...part,
        locationId: 'a place',
        kind: 'PHYSICAL',
        addresses: [{ ...address, ...given.optional({ attention: '', region: '', county: '' }) }],
        accessibility: [{ ...part, ...given.optional(words) }],
        ...given.optional({ name: 'Hall', description: '', latitude: 55, longitude: -1, gettingThere: '' }),
        ...given.optional({ identifier: '', identifierType: '' }),
      },
    ],
    costOptions: [{ ...part, ...given.optional({ ...days, option: '', amount: 1, amountDescription: '' }) }],
    phones: [{ ...phone, ...given.optional({ extension: '', type: '', description: '' }) }],
    contacts: [{ ...part, phones: [phone], ...given.optional({ name: 'A', title: '', department: '', email: '' }) }],
    languages: [{ ...part, ...given.optional({ name: 'English', code: 'en', note: '' }) }],
    funding: [{ ...part, ...given.optional({ source: 'A grant' }) }],
    eligibilityRules: [
      { ...part, kind: 'AGE', values: [], sentence: 'Over 50.', ...given.optional({ minimum: 50, maximum: 70 }) },
    ],
    areaOutcodes: [],
    referralRoute: 'KITH',
    referrers: [],
    questions: [],
    pauseWhenFull: false,
    ...given.optional({ schedule: '', venue: '', outcode: '', gettingThere: '', accessibility: '', cost: '' }),
    ...given.optional({ phone: '', email: '', url: '', eligibility: '', minimumAge: 1, maximumAge: 99 }),
    ...given.optional({ referralLink: '', referralEmail: '', responseWorkingDays: 5, alert: '', accreditations: '' }),
  };
}
