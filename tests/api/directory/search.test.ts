import { beforeAll, describe, expect, test } from 'vitest';
import { find, names } from '../../testkit/find-services.js';
import { aListing } from '../../testkit/listings.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { run } from '../../testkit/run.js';

let friends: Organisation;
beforeAll(async () => {
  friends = await anOrganisation('COMMUNITY', { name: 'Lighthouse Friends' });
});

describe('Words', () => {
  beforeAll(async () => {
    await aListing(friends, {
      name: 'Harbour knitters',
      summary: 'We are knitting jumpers.',
      needs: ['ARTS_AND_NATURE'],
    });
    await aListing(friends, {
      name: 'Phone pals',
      description: 'Befriending by a weekly call.',
      needs: ['LONELINESS'],
    });
    await aListing(friends, { name: 'Rent clinic', summary: 'Tenancy questions.', needs: ['HOUSING'] });
  });

  test('are found in any form, with a slip of the finger, and while they are being typed', async () => {
    for (const text of ['knitting', 'knit', 'kniting', 'knittng', 'ktnitting', 'knitt', 'jumper', 'jumperi']) {
      expect(await names({ text }), text).toEqual(['Harbour knitters']);
    }
    expect(await names({ text: 'knitting harbour' })).toEqual(['Harbour knitters']);
    expect(await names({ text: 'knitting rent' })).toEqual([]);
  });

  test('for how life is find what helps with it', async () => {
    expect(await names({ text: 'lonely' })).toContain('Phone pals');
    expect(await names({ text: 'lonely' })).not.toContain('Rent clinic');
    expect(await names({ text: 'eviction' })).toEqual(['Rent clinic']);
  });

  test('in quotation marks are meant as they stand', async () => {
    expect(await names({ text: '"lonely"' })).toEqual([]);
    expect(await names({ text: '"tenancy questions"' })).toEqual(['Rent clinic']);
    expect(await names({ text: '"questions tenancy"' })).toEqual([]);
  });

  test('that nobody says find nothing, and those that say nothing narrow nothing', async () => {
    for (const text of ["%_\\' or 1=1 --", 'xyzzyx', "need=HOUSING'"]) expect(await names({ text }), text).toEqual([]);
    for (const text of ['', '  ', '&|!', '""', 'the']) expect((await names({ text })).length, text).toBeGreaterThan(2);
  });
});

describe('What a search narrows by', () => {
  let about: { organisationId: string };
  beforeAll(async () => {
    const lodge = await anOrganisation('COMMUNITY', { name: 'The Lodge' });
    about = { organisationId: lodge.id };
    await aListing(lodge, {
      name: 'Words',
      schedule: 'Mondays and Wednesday to Friday, 10am to noon',
      cost: 'Free. Bring a mug.',
      accessibility: 'Step-free, no hearing loop.',
      venue: 'The Lodge',
      outcode: 'NE30',
      needs: ['MONEY', 'HOUSING'],
    });
    await aListing(lodge, {
      name: 'Parts',
      cost: 'Free for the first month',
      schedule: 'Mondays',
      capacity: 'FULL',
      referral_route: 'SIGNPOST',
      needs: ['MONEY'],
      listing: {
        schedules: [{ byDay: ['1TU'], opensAt: '18:30', closesAt: '20:00' }],
        languages: [{ code: 'UR', name: 'Urdu' }],
        locations: [
          { kind: 'VIRTUAL', latitude: null, longitude: null, addresses: [], accessibility: [] },
          {
            kind: 'PHYSICAL',
            latitude: 55.051,
            longitude: -1.461,
            addresses: [],
            accessibility: [{ description: 'Induction loop', details: null }],
          },
        ],
      },
    });
    await aListing(lodge, { name: 'Rests', pause_when_full: true, capacity: 'FULL', needs: ['FOOD_AND_FUEL'] });
    await aListing(lodge, { name: 'Goes on', pause_when_full: true, needs: ['FOOD_AND_FUEL'] });
    await aListing(lodge, { name: 'Gone', status: 'DEFUNCT', cost: 'Free', needs: ['MONEY'] });
  });

  test.each<[string, object, string[]]>([
    ['a day', { days: ['TU'] }, ['Parts']],
    ['any of several days', { days: ['TU', 'TH'] }, ['Parts', 'Words']],
    ['no day between those it names', { days: ['SA'] }, []],
    ['a part of the day', { partsOfDay: ['EVENING'] }, ['Parts']],
    ['a part of a day', { days: ['MO'], partsOfDay: ['MORNING'] }, ['Words']],
    ['that part on that day', { days: ['TU'], partsOfDay: ['MORNING'] }, []],
    ['cost', { isFree: true }, ['Words']],
    ['language', { languages: ['ur'] }, ['Parts']],
    ['an arrangement for access', { access: ['STEP_FREE'] }, ['Words']],
    ['one that a place has', { access: ['HEARING_LOOP'] }, ['Parts']],
    ['all arrangements', { access: ['HEARING_LOOP', 'STEP_FREE'] }, []],
    ['how one comes together', { attendance: ['ONLINE'] }, ['Parts']],
    ['any way', { attendance: ['ONLINE', 'VENUE'] }, ['Parts', 'Words']],
    ['room', { hasPlaces: true }, ['Goes on', 'Words']],
    ['referrals, unless it pauses while it is full', { acceptsReferrals: true }, ['Goes on', 'Words']],
    ['need', { needs: ['HOUSING'] }, ['Words']],
  ])('%s', async (_, filter, expected) => {
    const found = await names({ ...filter, ...about }, { sort: 'NAME' });
    expect(found.filter((name) => name !== 'Gone')).toEqual(expected);
  });

  test('What it no longer runs is found as one’s own only', async () => {
    expect(await names(about, { sort: 'NAME' })).toEqual(['Goes on', 'Gone', 'Parts', 'Rests', 'Words']);
    expect(await names({ text: 'Gone' })).toEqual([]);
  });

  test('Days are told as they were understood', async () => {
    const { edges } = await find(about, { sort: 'NAME' });
    expect(edges.map(({ node }) => node.days)).toEqual([[], [], ['TU'], [], ['MO', 'WE', 'TH', 'FR']]);
  });

  test('Facets count what there would be with one thing more', async () => {
    const document = `query Facets($filter: ServiceFilter) {
      serviceFacets(filter: $filter) { total isComplete counts { kind value count } }
    }`;
    interface Facets {
      serviceFacets: { total: number; isComplete: boolean; counts: { kind: string; value: string; count: number }[] };
    }
    const facetsOf = async (filter: object) => {
      const answer = await run<Facets>(document, { filter: { ...about, ...filter } });
      const { serviceFacets: facets } = answer.data;
      return {
        ...facets,
        of: (kind: string, value: string) =>
          facets.counts.find((each) => each.kind === kind && each.value === value)?.count,
      };
    };
    const all = await facetsOf({});
    expect([all.total, all.isComplete]).toEqual([5, true]);
    expect([all.of('NEED', 'MONEY'), all.of('DAY', 'MO'), all.of('ROOM', 'YES'), all.of('REFERRALS', 'YES')]).toEqual([
      3, 1, 3, 2,
    ]);
    const monday = await facetsOf({ days: ['MO'] });
    expect(monday.total).toBe(1);
    expect([monday.of('DAY', 'TU'), monday.of('NEED', 'MONEY'), monday.of('LANGUAGE', 'ur')]).toEqual([
      1,
      1,
      undefined,
    ]);
    const room = await facetsOf({ hasPlaces: true });
    expect([room.total, room.of('DAY', 'TU')]).toEqual([3, undefined]);
  });
});
