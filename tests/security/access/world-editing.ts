import { uuidv7 } from '../../testkit/ids.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { theTruth } from '../../testkit/truth.js';

const part = {
  id: uuidv7(),
  kind: 'PHYSICAL',
  name: 'Hall',
  description: 'A hall.',
  source: 'A grant',
  url: 'https://example.org',
};
const days = { validFrom: '2026-01-05', validTo: '2027-01-05', startsOn: '2026-01-05' };
const time = {
  ...part,
  ...days,
  locationId: part.id,
  frequency: 'WEEKLY',
  interval: 1,
  byDay: ['MO'],
  byMonthDay: [1],
};
const hours = { opensAt: '10:00', closesAt: '12:00', attending: 'VENUE', link: part.url, notes: 'Bring gloves.' };
const where = { ...part, locationId: part.id, latitude: 55, longitude: -1, identifier: '7', identifierType: 'UPRN' };
const address = { ...part, attention: 'Sam', line: 'Fish Quay', city: 'Tidewell', region: 'Quay', county: 'Tyne' };
const phone = { ...part, number: '0191 498 0100', extension: '7', type: 'voice' };

/** A listing that says something in every field. */
const listing = {
  name: 'Wednesday allotment',
  summary: 'Growing.',
  description: 'Growing food.',
  status: 'ACTIVE',
  needs: ['LONELINESS'],
  schedules: [{ ...time, ...hours }],
  schedule: 'Mondays',
  locations: [
    {
      ...where,
      gettingThere: 'Bus 1',
      addresses: [{ ...address, postcode: 'NE30 1AB', country: 'GB' }],
      accessibility: [{ ...part, details: 'By the side door.' }],
    },
  ],
  venue: 'Plot 7',
  outcode: 'NE30',
  gettingThere: 'Bus 1',
  accessibility: 'Step-free',
  cost: 'Free',
  costOptions: [{ ...part, ...days, option: 'Adults', amount: 1, amountDescription: 'a week' }],
  phone: phone.number,
  email: 'plot@example.org',
  url: part.url,
  phones: [phone],
  contacts: [{ ...part, title: 'Keeper', department: 'Plots', email: 'plot@example.org', phones: [phone] }],
  languages: [{ ...part, code: 'en', note: 'Always' }],
  eligibility: 'Adults',
  minimumAge: 18,
  maximumAge: 99,
  areaOutcodes: ['NE30'],
  eligibilityRules: [{ ...part, kind: 'AGE', values: ['x'], minimum: 1, maximum: 9, sentence: 'For children.' }],
  referralRoute: 'KITH',
  referralLink: part.url,
  referralEmail: 'plot@example.org',
  referrers: ['PRACTICE'],
  responseWorkingDays: 5,
  questions: ['Gloves?'],
  pauseWhenFull: true,
  alert: 'Closed in March',
  accreditations: 'None',
  funding: [part],
};

/** The allotment as it is being edited, with what came back and what waits; and what it said before. */
export async function anEditing({ allotment, charity }: Neighbourhood): Promise<void> {
  await theTruth(
    `insert into listing_draft (service_id, keeper_id, version, begun_from, base, edited, saved_at, saved_by_name, returned_reason, returned_by_name, returned_at)
     values ($1, $2, 1, 1, '{}', $3, now(), 'Ewa Dodd', 'Look again.', 'Ed Ward', now())`,
    [allotment.id, charity.id, JSON.stringify({ ...listing, maximumAge: 9 })],
  );
  await theTruth(
    `insert into listing_proposal (service_id, keeper_id, since_version, fields, proposed_at, proposed_by_name)
     values ($1, $2, 1, '{"name": "Wednesday allotment", "phone": "0191 498 0100"}', now(), 'Ewa Dodd')`,
    [allotment.id, charity.id],
  );
  await theTruth(
    `insert into listing_version (service_id, version, listing, replaced_at, replaced_by_name)
     values ($1, 1, '{"card": {"name": "Plot", "cost": "Free"}, "details": {}}', now(), 'Ewa Dodd')`,
    [allotment.id],
  );
}
