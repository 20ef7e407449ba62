import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import { inDays } from '../../testkit/moves.js';
import { theTruth } from '../../testkit/truth.js';
import { describeAllotment, readsOfTheDirectory } from './directory-reads.js';
import type { MadeCase } from './made-cases.js';
import { isNode, type Element, type Read } from './read.js';
import { cases, places, relationOf, type CaseName, type Place, type Relation } from './relations.js';
import type { Viewer, World } from './world.js';

/** What the questions need to know that the graph tells nobody. */
export interface Facts {
  tabs: Record<CaseName, { sender: string; receiver: string; service: string | null; overdue: boolean }>;
  receipts: Partial<Record<CaseName, string>>;
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
const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const none = '00000000-0000-4000-8000-000000000000';

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

/** What commissioners ask, by everything that they may count by. */
function countsAsked(): Read[] {
  const anything = { relation: 'OTHER' as const };
  return [
    ...['NEED', 'OUTCODE', 'REASON'].map((by): Read => ({
      root: 'Query.unmetNeeds',
      ...anything,
      about: by,
      variables: { by, day: inDays(0) },
    })),
    ...['STATE', 'NEED', 'SENDER', 'MONTH'].map((by): Read => ({
      root: 'Query.referralCounts',
      ...anything,
      about: by,
      variables: { by },
    })),
  ];
}

/** Everything that is asked about organisations, services, oneself and numbers. */
export function readsOfTheRest(world: World, viewer: Viewer): Read[] {
  const own = new Set(world.viewers.map(({ actor }) => actor?.membershipId));
  const anything = { relation: 'OTHER' as const, about: 'anything' };
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
    ...readsOfTheDirectory(world, viewer),
    { root: 'Query.invitation', ...anything, variables: { token: world.openInvitationToken } },
    ...['RECEIVED', 'SENT'].map((box): Read => ({ root: 'Query.worklistCounts', ...anything, variables: { box } })),
    ...countsAsked(),
  ];
}
