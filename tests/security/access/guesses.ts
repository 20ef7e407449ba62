import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import { disguiseOf, type Hidden } from './disguises.js';
import type { MadeCase } from './made-cases.js';
import { sourcesOf } from './source-reads.js';
import type { World } from './world.js';

/** A question by which somebody might find out what they are not shown. */
export interface Guess {
  root: string;
  variables: Readonly<Record<string, unknown>>;
}

const cursors = new Cursors(testSecret);

const ask = (root: string, ...given: Record<string, unknown>[]): Guess[] =>
  given.map((variables) => ({ root: `Query.${root}`, variables }));

/** Both what stands there and what might: whoever guesses right is to be told the same as whoever guesses wrong. */
function byValue({ person }: MadeCase, { familyName, dateOfBirth, nhsNumber }: Hidden, other: Hidden): Guess[] {
  const starts = [1, 3, familyName.length].map((length) => familyName.slice(0, length));
  return [
    ...ask('people', ...starts.map((startsWith) => ({ startsWith, first: 100 }))),
    ...ask('people', { after: cursors.encode([familyName.toLowerCase(), person.id]), first: 100 }),
    ...ask('findPeople', { by: { nhsNumber } }, { by: { familyName, dateOfBirth } }),
    ...ask('findPeople', { by: { familyName, dateOfBirth: other.dateOfBirth } }),
    ...ask('organisations', { text: familyName, first: 5 }),
    ...ask('services', { filter: { text: familyName }, first: 5 }),
  ];
}

/** Everything that might be guessed about one person. */
export function guessesAbout(made: MadeCase): Guess[] {
  const { familyName, dateOfBirth, nhsNumber } = made.person;
  const real = { familyName, dateOfBirth, nhsNumber: nhsNumber ?? '' };
  const other = disguiseOf(made);
  const { id, reference } = made.referral;
  const past = { personId: made.person.id, from: '2020-01-01', until: '2020-12-31' };
  return [
    ...byValue(made, real, other),
    ...byValue(made, other, real),
    ...ask('person', { id: made.person.id }),
    ...ask('referral', { id }),
    ...ask('signpost', { id: made.signpostId }),
    ...(reference ? ask('referralByReference', { reference }) : []),
    ...ask('auditEntries', { filter: past, first: 100, after: cursors.encode(['2999-01-01T00:00:00.000Z', id]) }),
  ];
}

const needs = ['DOMESTIC_ABUSE', 'DRUGS_AND_ALCOHOL', 'LEGAL_AND_IMMIGRATION', 'LONELINESS', 'MONEY'];
const states = ['SENT', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'NOT_COMPLETED', 'DRAFT'];
const nobody = '00000000-0000-4000-8000-000000000000';

function ofWorklists({ place }: World): Guess[] {
  const filters = [
    ...needs.map((need) => ({ needs: [need] })),
    { needs: needs.slice(0, 3) },
    ...states.map((state) => ({ states: [state] })),
    { urgentOnly: true },
    { overdueOnly: true },
    { serviceId: place.allotment.id, needs: [needs[0]] },
  ];
  return ['RECEIVED', 'SENT'].flatMap((box) => [
    ...['NEEDS_ME', 'WAITING', 'DONE'].flatMap((tab) => [
      ...filters.flatMap((filter) => ask('worklist', { box, tab, filter, first: 100 })),
      ...ask(
        'worklist',
        { box, tab, first: 1 },
        { box, tab, first: 100, after: cursors.encode([1, '2026-06-01', nobody]) },
      ),
    ]),
    ...ask('worklistCounts', { box }),
  ]);
}

/** By what those who keep the directory ask. */
function ofEditors(world: World): Guess[] {
  return [
    ...ask('listingsToCheck', { assurance: 'DUE', first: 100, after: cursors.encode(['1900-01-01', nobody]) }),
    ...ask('serviceDuplicates', { state: 'OPEN', first: 100, after: cursors.encode([101, nobody]) }),
    ...ask('incompleteListings', { missing: 'TIMES', first: 100, after: cursors.encode([99, nobody]) }),
    ...ask('editorWork', {}),
    ...ask('requestsToJoin', { state: 'WAITING', first: 100, after: cursors.encode(['1900-01-01T00:00:00Z', nobody]) }),
    ...Object.values(world.claims).flatMap(({ id }) => ask('requestToJoin', { id })),
    ...ask('requestByLink', { token: world.openInvitationToken }),
    ...ask('serviceDuplicate', { id: world.openDuplicateId }),
    ...ask('listingProposals', { first: 100, after: cursors.encode(['2000-01-01T00:00:00.000Z', nobody]) }),
    ...ask('listingHistory', { serviceId: world.place.allotment.id, first: 100, after: cursors.encode([9]) }),
    ...ask('listingReports', { first: 100, after: cursors.encode(['2000-01-01T00:00:00.000Z', nobody]) }),
    ...sourcesOf(world).map(([root, variables]) => ({ root, variables })),
    ...['serviceTable', 'serviceTableColumns', 'serviceTablePreview'].flatMap((root) =>
      ask(root, { id: world.serviceTableId }),
    ),
  ];
}

/** Everything that might be guessed by lists and counts. Counts of needs are published: they are left out. */
export function guessesByLists(world: World): Guess[] {
  return [
    ...ofWorklists(world),
    ...ask('people', { first: 1 }, { first: 100 }),
    ...ask('organisations', { kinds: ['PRACTICE'], after: cursors.encode(['', nobody]) }),
    ...ask('serviceFacets', { filter: { needs: ['DOMESTIC_ABUSE'] }, person: { age: 70 } }),
    ...ask('services', { sort: 'NAME', after: cursors.encode(['', nobody]) }),
    ...ask('services', {
      person: { age: 70, outcode: 'NE30', needs: ['DOMESTIC_ABUSE'] },
      filter: { ids: [world.place.allotment.id], acceptsReferrals: true, onlyFitting: true },
    }),
    ...ask('services', {
      filter: {
        days: ['MO'],
        partsOfDay: ['MORNING'],
        isFree: true,
        languages: ['en'],
        access: ['STEP_FREE'],
        attendance: ['VENUE'],
      },
    }),
    ...ask('services', {
      filter: {
        needs: ['DOMESTIC_ABUSE'],
        nearOutcode: 'NE30',
        withinKm: 9,
        hasPlaces: true,
        organisationId: world.place.charity.id,
      },
    }),
    ...ask('disclosureReceipts', { first: 100, after: cursors.encode(['2000-01-01T00:00:00.000Z', nobody]) }),
    ...ask('referralCounts', { by: 'STATE' }, { by: 'SENDER' }, { by: 'MONTH' }),
    ...ask('unmetNeeds', { by: 'REASON', day: '2020-01-01' }),
    ...ask('organisation', { id: world.place.practice.id }),
    ...ask('service', { id: world.place.allotment.id }),
    ...ask('invitation', { token: world.openInvitationToken }),
    ...ask('listingByLink', { token: world.openInvitationToken }),
    ...ofEditors(world),
    ...ask('viewer', {}),
  ];
}
