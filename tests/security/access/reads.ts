import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import { inDays } from '../../testkit/moves.js';
import { theTruth } from '../../testkit/truth.js';
import type { ClassName } from './classes.js';
import type { MadeCase } from './made-cases.js';
import { cases, places, relationOf, type CaseName, type Place, type Relation } from './relations.js';
import { sourcesOf } from './source-reads.js';
import type { Viewer, World } from './world.js';

/** A question to the graph, about a case, an organisation, or nobody in particular. */
export interface Read {
  root: string;
  variables: Readonly<Record<string, unknown>>;
  relation: Relation;
  /** About what, for messages and to know what others saw of the same. */
  about: string;
  /** Whether an element of the first list of the answer is what was asked about; left out: all are. */
  belongs?: (element: Element) => boolean;
  /** The referral of the case, where others about the same person may stand beside it. */
  referralId?: string;
  /** Of what it compares with, over and above the lines of its arguments. */
  also?: ClassName;
  /** Lines that are others here: one sees one's own. */
  instead?: Readonly<Record<string, ClassName>>;
  /** Only whether it is found: the rest was asked for without this narrowing. */
  brief?: true;
}

export interface Element {
  id?: string;
  node?: { id: string; personIds?: string[] };
}

/** What the questions need to know that the graph tells nobody. */
export interface Facts {
  tabs: Record<CaseName, { sender: string; receiver: string; service: string | null; overdue: boolean }>;
  receipts: Partial<Record<CaseName, string>>;
}

/** So that there is something to be found by all that one may narrow services by. */
async function describeAllotment({ place }: World): Promise<void> {
  await theTruth(
    "update service set schedule = 'Mondays, 10am', cost = 'Free', accessibility = 'Step-free', venue = 'Plot 9', outcode = 'NE30' where id = $1",
    [place.allotment.id],
  );
  await theTruth(
    `insert into service_listing (service_id, languages) values ($1, '[{"id": "019a0000-0000-7000-8000-000000000001", "code": "en"}]') on conflict (service_id)
       do update set languages = excluded.languages`,
    [place.allotment.id],
  );
}

export async function factsOf(world: World): Promise<Facts> {
  const { people } = world;
  await describeAllotment(world);
  const facts: Facts = { tabs: {} as Facts['tabs'], receipts: {} };
  for (const name of cases) {
    const { referral, person } = people[name];
    await theTruth("update referral set due_on = '2026-01-05' where id = $1 and clock is not null", [referral.id]);
    const [row] = await theTruth<Facts['tabs'][CaseName]>(
      `select sender_list as sender, receiver_list as receiver, service_id as service, clock is not null as overdue
       from referral where id = $1`,
      [referral.id],
    );
    facts.tabs[name] = row!;
    const [receipt] = await theTruth<{ id: string }>(
      'select id from disclosure_receipt where person_id = $1 and oversight_id is not null',
      [person.id],
    );
    if (receipt) facts.receipts[name] = receipt.id;
  }
  return facts;
}

const cursors = new Cursors(testSecret);
const links = new ListingLinks(testSecret, 'http://kith.test');
const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const none = '00000000-0000-4000-8000-000000000000';

const isNode = (id: string) => (element: Element) => element.node?.id === id || element.id === id;

function ofPerson(made: MadeCase, about: string, relation: Relation): Read[] {
  const { person } = made;
  const referralId = made.referral.id;
  const found = { about, relation, belongs: isNode(person.id), referralId };
  const { familyName, dateOfBirth, nhsNumber } = person;
  return [
    { root: 'Query.person', about, relation, referralId, variables: { id: person.id } },
    { root: 'Query.signpost', about, relation, variables: { id: made.signpostId } },
    { root: 'Query.people', ...found, variables: { first: 100 } },
    { root: 'Query.people', ...found, variables: { first: 100, after: cursors.encode(['', none]) }, brief: true },
    { root: 'Query.people', ...found, variables: { startsWith: familyName.slice(0, 14) }, brief: true },
    { root: 'Query.findPeople', ...found, variables: { by: { nhsNumber } } },
    { root: 'Query.findPeople', ...found, variables: { by: { familyName, dateOfBirth } }, brief: true },
  ];
}

function boxOf(place: Place, name: CaseName): 'SENT' | 'RECEIVED' {
  return place === 'practice' || name === 'passedOn' ? 'SENT' : 'RECEIVED';
}

function ofWorklist(made: MadeCase, about: string, place: Place, facts: Facts): Read[] {
  const box = boxOf(place, made.name);
  const { sender, receiver, service, overdue } = facts.tabs[made.name];
  const tab = box === 'SENT' ? sender : receiver;
  const basis = { root: 'Query.worklist', about, belongs: isNode(made.referral.id), referralId: made.referral.id };
  const relation = relationOf(place, made.name);
  // Where the chain began, a referral of others is on no list.
  const found = { ...basis, relation: relation === 'ORIGIN' ? ('OTHER' as const) : relation };
  const seek = tab === 'DONE' ? [9, '2999-01-01', last] : [-1, '1900-01-01', none];
  const narrowed: Omit<Read, 'root' | 'about' | 'relation'>[] = [
    { variables: { filter: { states: [made.referral.state] } } },
    { variables: { filter: { needs: ['LONELINESS'] } } },
    { variables: { filter: { needs: ['DOMESTIC_ABUSE'] } }, also: 'sensitive' },
    { variables: { filter: { urgentOnly: true } } },
    { variables: { after: cursors.encode(seek) } },
    ...(service ? [{ variables: { filter: { serviceId: service } } }] : []),
    ...(overdue ? [{ variables: { filter: { overdueOnly: true } } }] : []),
  ];
  return [
    { ...found, variables: { box, tab, first: 100 } },
    ...narrowed.map((each) => ({
      ...found,
      ...each,
      variables: { box, tab, first: 100, ...each.variables },
      brief: true as const,
    })),
  ];
}

function ofInsight(made: MadeCase, about: string, relation: Relation, facts: Facts, world: World): Read[] {
  const personId = made.person.id;
  const audit = {
    root: 'Query.auditEntries',
    about,
    relation,
    belongs: ({ node }: Element) => Boolean(node?.personIds?.includes(personId)),
  };
  const narrowed = { from: inDays(-1), until: inDays(1), organisationId: world.organisations.practice.id };
  const latest = cursors.encode(['2999-01-01T00:00:00.000Z', last]);
  const receipt = facts.receipts[made.name];
  const received = receipt
    ? { root: 'Query.disclosureReceipts', about, relation, belongs: isNode(receipt) }
    : undefined;
  const ofPractice = relation === 'OVERSEES' || relation.startsWith('OWN') || relation === 'ORIGIN';
  return [
    { ...audit, variables: { first: 100, filter: { personId } } },
    { ...audit, variables: { first: 100, after: latest, filter: { personId } }, brief: true },
    {
      ...audit,
      relation: ofPractice ? relation : 'OTHER',
      variables: { filter: { personId, ...narrowed } },
      brief: true,
    },
    ...(received ? [{ ...received, variables: { first: 100 } }] : []),
    ...(received ? [{ ...received, variables: { first: 100, after: latest }, brief: true as const }] : []),
  ];
}

/** Everything that is asked about one case by somebody at one place. */
export function readsOfCase(world: World, facts: Facts, place: Place, name: CaseName): Read[] {
  const made = world.people[name];
  const relation = relationOf(place, name);
  const { id, reference } = made.referral;
  return [
    ...ofPerson(made, name, relation),
    { root: 'Query.referral', about: name, relation, referralId: id, variables: { id } },
    ...(reference
      ? [{ root: 'Query.referralByReference', about: name, relation, referralId: id, variables: { reference } }]
      : []),
    ...ofWorklist(made, name, place, facts),
    ...ofInsight(made, name, relation, facts, world),
  ];
}

/** Services by everything else that one may narrow them by, and for somebody of whom everything is known. */
function narrowedServices({ place }: World): Record<string, unknown>[] {
  const facts = { age: 70, outcode: 'NE30', practiceOdsCode: 'A87001', needs: ['MONEY'], sex: 'FEMALE', isCarer: true };
  const person = { ...facts, languages: ['en'], risks: [] };
  return [
    { person, filter: { ids: [place.allotment.id], acceptsReferrals: true, onlyFitting: true } },
    { filter: { days: ['MO'], partsOfDay: ['MORNING'], isFree: true, languages: ['en'] } },
    { filter: { access: ['STEP_FREE'], attendance: ['VENUE'] } },
  ];
}

function ofDuplicates({ merged, dismissedDuplicateId }: World): Read[] {
  const read = (root: string, about: string, variables: Read['variables']): Read => ({
    root: `Query.${root}`,
    relation: 'OTHER',
    about,
    variables,
  });
  return [
    read('service', 'what was merged', { id: merged.id }),
    read('service', 'what stays', { id: merged.into }),
    read('serviceDuplicate', 'merged', { id: merged.duplicateId }),
    read('serviceDuplicate', 'dismissed', { id: dismissedDuplicateId }),
    ...['OPEN', 'DISMISSED', 'MERGED'].map((state) => read('serviceDuplicates', state, { state, first: 10 })),
    read('serviceDuplicates', 'OPEN', { after: cursors.encode([101, last]) }),
  ];
}

/** What those who keep listings see of reports, changes and older versions. */
const ofListings = (world: World, kept: Pick<Read, 'relation' | 'about'>): Read[] => [
  ...[{}, { first: 10, after: cursors.encode(['1900-01-01T00:00:00Z', none]) }].flatMap((variables): Read[] => [
    { root: 'Query.listingReports', ...kept, variables },
    { root: 'Query.listingProposals', ...kept, variables },
  ]),
  ...[{}, { first: 10, after: cursors.encode([9]) }].map((page): Read => ({
    root: 'Query.listingHistory',
    ...kept,
    variables: { serviceId: world.place.allotment.id, ...page },
  })),
];

/** Services of the charity, of which those who keep them see more. */
const asOfCharity = ({ place }: Viewer) => ({
  relation: place === 'charity' ? ('OWN' as const) : ('OTHER' as const),
  about: 'charity',
});

/** Everything that is asked about organisations, services, oneself and numbers. */
export function readsOfTheRest(world: World, viewer: Viewer): Read[] {
  const own = new Set(world.viewers.map(({ actor }) => actor?.membershipId));
  const anything = { relation: 'OTHER' as const, about: 'anything' };
  const kept = asOfCharity(viewer);
  const itself = { belongs: isNode(world.place.allotment.id) };
  const filter = { text: 'allotment', needs: ['LONELINESS'], organisationId: world.place.charity.id, hasPlaces: true };
  return [
    ...places.map((place): Read => ({
      root: 'Query.organisation',
      about: place,
      relation: place === viewer.place && viewer.actor ? 'OWN' : 'OTHER',
      variables: { id: world.organisations[place].id },
      belongs: ({ id }) => !own.has(id),
    })),
    { root: 'Query.viewer', ...anything, variables: {}, instead: { 'Membership.email': 'signedIn' } },
    { root: 'Query.organisations', ...anything, variables: { first: 100, kinds: ['PRACTICE'], text: 'Coll' } },
    { root: 'Query.organisations', ...anything, variables: { after: cursors.encode(['', none]) } },
    { root: 'Query.service', ...kept, variables: { id: world.place.allotment.id } },
    { root: 'Query.services', ...kept, ...itself, variables: { first: 10, filter } },
    { root: 'Query.serviceFacets', ...anything, variables: { filter, person: { age: 70 } } },
    { root: 'Query.services', ...ofCharity, variables: { after: cursors.encode(['', none]), sort: 'NAME' } },
    ...narrowedServices(world).map((variables): Read => ({
      root: 'Query.services',
      ...anything,
      variables,
      brief: true,
    })),
    { root: 'Query.services', ...anything, variables: { filter: { nearOutcode: 'NE30', withinKm: 5 } }, brief: true },
    {
      root: 'Query.listingByLink',
      ...kept,
      variables: { token: links.tokenFor(world.place.allotment.id, new Date()) },
    },
    { root: 'Query.listingsToCheck', ...anything, variables: { first: 10, assurance: 'DUE' } },
    { root: 'Query.listingsToCheck', ...anything, variables: { after: cursors.encode(['1900-01-01', none]) } },
    ...ofListings(world, kept),
    ...ofDuplicates(world),
    ...sourcesOf(world).map(([root, variables]): Read => ({ root, ...anything, variables })),
    { root: 'Query.invitation', ...anything, variables: { token: world.openInvitationToken } },
    ...['RECEIVED', 'SENT'].map((box): Read => ({ root: 'Query.worklistCounts', ...anything, variables: { box } })),
    ...['STATE', 'NEED', 'SENDER', 'MONTH'].map((by): Read => ({
      root: 'Query.referralCounts',
      ...anything,
      about: by,
      variables: { by },
    })),
  ];
}
