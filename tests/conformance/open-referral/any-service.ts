import type { PublishedService } from '@kith/api/directory/open-referral/published-service';
import { allNeeds } from '@kith/referral-lifecycle';
import fc from 'fast-check';

type Listing = PublishedService['listing'];
type Part<List extends keyof Listing> = Listing[List] extends (infer One)[] ? One : never;

// Texts as people write them, with what would break JSON, SQL or HTML if it were handled as such.
const text = fc
  .string({
    unit: fc.constantFrom('a', 'É', ' ', ',', '&', '"', "'", '\n', '\\', '<b>', '£', '💐', '1'),
    minLength: 1,
    maxLength: 30,
  })
  .filter((each) => each.trim() !== '');
const named = text.filter((each) => /[\p{L}\p{N}]/u.test(each));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const id = fc.uuid();
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-06-30'), noInvalidDate: true });
/** Within the last year, as the clock of these tests has it: who is older is not shown. */
const recently = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-06-30'), noInvalidDate: true });
const recentDay = recently.map((date) => date.toISOString().slice(0, 10));
const uri = fc.constantFrom('https://example.org/club', 'http://example.org/a?b=c&d=%20e#f');
const email = fc.constantFrom('hello@example.org', "o'brien+kith@club.example.org");
const clock = fc.constantFrom('09:30', '00:00', '23:59');
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((each) => each + 0);
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 });
const some = (...words: string[]) => fc.subarray(words);
const whole = (most: number) => fc.integer({ min: 0, max: most });

const schedule: fc.Arbitrary<Part<'schedules'>> = fc.record({
  id,
  locationId: orNull(id),
  validFrom: orNull(day),
  validTo: orNull(day),
  startsOn: orNull(day),
  frequency: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const, null),
  interval: orNull(whole(12)),
  byDay: some('MO', 'TU', '1FR', '-1SU'),
  byMonthDay: fc.subarray([1, 15, -1]),
  opensAt: orNull(clock),
  closesAt: orNull(clock),
  description: orNull(text),
  attending: orNull(text),
  link: orNull(uri),
  notes: orNull(text),
});

const kind = fc.constantFrom('PHYSICAL' as const, 'POSTAL' as const, 'VIRTUAL' as const);

const location: fc.Arbitrary<Part<'locations'>> = fc.record({
  id,
  locationId: id,
  kind,
  name: orNull(text),
  description: orNull(text),
  latitude: orNull(degrees(90)),
  longitude: orNull(degrees(180)),
  identifier: orNull(text),
  identifierType: orNull(text),
  gettingThere: orNull(text),
  addresses: few(
    fc.record({
      id,
      kind,
      attention: orNull(text),
      line: text,
      city: text,
      region: orNull(text),
      county: orNull(text),
      postcode: fc.constantFrom('NE30 1AB', 'ne291ab'),
      country: fc.constant('GB'),
    }),
  ),
  accessibility: few(fc.record({ id, description: orNull(text), details: orNull(text), url: orNull(uri) })),
});

const phone: fc.Arbitrary<Part<'phones'>> = fc.record({
  id,
  number: fc.constant('0191 498 0123'),
  extension: orNull(fc.constant('0042')),
  type: orNull(fc.constant('voice')),
  description: orNull(text),
});

const costOption = fc.record({
  id,
  validFrom: orNull(day),
  validTo: orNull(day),
  option: orNull(text),
  amount: orNull(fc.constantFrom(0, 2.5, 35)),
  amountDescription: orNull(text),
});

const area = fc.record({
  id,
  name: orNull(text),
  extent: orNull(text),
  extentType: orNull(text),
  uri: orNull(uri),
  description: orNull(text),
});

const contact = fc.record({
  id,
  name: orNull(text),
  title: orNull(text),
  department: orNull(text),
  email: orNull(email),
  phones: few(phone),
});

const term = fc.record({
  id,
  termId: id,
  taxonomyId: orNull(id),
  taxonomy: orNull(text),
  code: orNull(text),
  name: text,
  description: orNull(text),
  parentId: orNull(id),
  uri: orNull(uri),
  linkType: orNull(text),
});

const rule: fc.Arbitrary<Part<'eligibilityRules'>> = fc.record({
  id,
  kind: fc.constantFrom('AGE', 'AREA', 'PRACTICE', 'NEED', 'SEX', 'CARER', 'LANGUAGE', 'RISK_EXCLUDED'),
  values: few(text),
  minimum: orNull(whole(120)),
  maximum: orNull(whole(120)),
  sentence: text,
});

const listing: fc.Arbitrary<Listing> = fc.record({
  accreditations: orNull(text),
  alert: orNull(text),
  locations: few(location),
  schedules: few(schedule),
  costOptions: few(costOption),
  serviceAreas: few(area),
  contacts: few(contact),
  phones: few(phone),
  languages: few(fc.record({ id, name: orNull(text), code: orNull(text), note: orNull(text) })),
  terms: few(term),
  funding: few(fc.record({ id, source: orNull(text) })),
  eligibilityRules: few(rule),
  questions: few(text),
});

const organisationKinds = [
  'PRACTICE',
  'PCN',
  'ICB',
  'LINK_WORKER_TEAM',
  'COMMUNITY',
  'COUNCIL',
  'COMMISSIONER',
] as const;

const organisation: fc.Arbitrary<PublishedService['organisation']> = fc.record({
  id,
  kind: fc.constantFrom(...organisationKinds),
  name: named,
  odsCode: fc.constant(null),
  icbCode: orNull(fc.constant('QHM')),
  addressLines: few(text),
  postcode: orNull(fc.constant('NE30 1AB')),
  outcode: orNull(fc.constant('NE30')),
  phone: orNull(fc.constant('0191 498 0124')),
  email: orNull(email),
  description: orNull(text),
  website: orNull(uri),
  logo: orNull(uri),
  uri: orNull(uri),
  identifiers: few(fc.record({ id, scheme: orNull(fc.constant('GB-CHC')), type: text, value: text })),
  parentId: fc.constant(null),
  responseWorkingDays: orNull(whole(20)),
});

const card: fc.Arbitrary<PublishedService['card']> = fc.record({
  id,
  name: named,
  summary: text,
  description: text,
  needs: fc.subarray([...allNeeds], { maxLength: 4 }),
  venue: orNull(text),
  outcode: orNull(fc.constantFrom('NE30', 'NE29')),
  schedule: orNull(text),
  cost: orNull(text),
  eligibility: orNull(text),
  gettingThere: orNull(text),
  accessibility: orNull(text),
  phone: orNull(fc.constant('0191 498 0125')),
  email: orNull(email),
  minimumAge: orNull(whole(120)),
  maximumAge: orNull(whole(120)),
  areaOutcodes: some('NE28', 'NE29', 'NE30'),
  responseWorkingDays: orNull(whole(20)),
  status: fc.constantFrom('ACTIVE', 'TEMPORARILY_CLOSED'),
  url: orNull(uri),
  assuredDate: orNull(recentDay),
  lastModified: recently,
  referralRoute: fc.constantFrom('KITH', 'LINK', 'EMAIL', 'SIGNPOST'),
  referralLink: orNull(uri),
  referralEmail: orNull(email),
  referrers: fc.subarray([...organisationKinds]),
  pauseWhenFull: fc.boolean(),
  pausedAt: orNull(instant),
});

const capacity: fc.Arbitrary<NonNullable<PublishedService['capacity']>> = fc
  .record({
    status: fc.constantFrom('HAS_CAPACITY', 'WAITING_LIST', 'FULL', 'ASSESSMENT_NEEDED'),
    unit: orNull(fc.constantFrom('places', 'boxes a week')),
    counted: orNull(fc.tuple(whole(20), whole(20))),
    updatedAt: instant,
  })
  .map(({ counted, ...more }) => ({
    ...more,
    available: counted && Math.min(...counted),
    maximum: counted && Math.max(...counted),
  }));

/** A service with anything that may be said of one. */
export const anyService: fc.Arbitrary<PublishedService> = fc.record({
  card,
  organisation,
  listing,
  capacity: orNull(capacity),
});
