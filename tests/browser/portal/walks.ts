import { aReadFeed } from './feeds.js';
import { aTable } from './tables.js';
import { aReferral } from './referrals.js';
import { aWaitingRequest } from './requests.js';
import type { Seat } from './seats.js';
import type { GraphAs } from './test.js';

/** Pages that need no more than their address. `:name` in it stands for an id that is arranged for the walk. */
export interface Walk {
  /** Left out, nobody is signed in. */
  readonly seat?: Seat;
  /** Looked at for everything. */
  readonly addresses: readonly string[];
  /** Made of what another address, or another test, looks at for everything: these have to fit and to ask once. */
  readonly alike?: readonly string[];
  readonly arrange?: (graphAs: GraphAs) => Promise<Readonly<Record<string, string>>>;
}

const service = 'Garden Volunteers';
// A word that no line has room for.
const longWords =
  'Lives at Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, ann.lee@a-very-long-address.example.org';

const unknown = '01900000-0000-7000-8000-000000000000';
const nothingFits = 'state=ON_HOLD&need=TRANSPORT&urgent=1&overdue=1';

async function organisationOf(graphAs: GraphAs, seat: Seat): Promise<string> {
  type Found = { viewer: { memberships: { organisation: { id: string } }[] } };
  const graph = await graphAs(seat);
  const { viewer } = await graph.data<Found>('{ viewer { memberships { organisation { id } } } }');
  return viewer.memberships[0]!.organisation.id;
}

const teamOf = async (graphAs: GraphAs) => ({ team: await organisationOf(graphAs, 'linkworker') });
const charityOf = async (graphAs: GraphAs) => ({ charity: await organisationOf(graphAs, 'coordinator') });

async function allotment(graphAs: GraphAs): Promise<{ allotment: string }> {
  type Found = { services: { edges: { node: { id: string } }[] } };
  const graph = await graphAs('coordinator');
  const find = '{ services(filter: { text: "allotment" }, first: 1) { edges { node { id } } } }';
  return { allotment: (await graph.data<Found>(find)).services.edges[0]!.node.id };
}

interface Duplicates {
  serviceDuplicates: { edges: { node: { id: string } }[] };
}

/** Beside the allotment two services that may be the same, whatever other tests are deciding of them. */
async function allotmentAndDuplicate(graphAs: GraphAs): Promise<{ allotment: string; duplicate: string }> {
  const graph = await graphAs('directory');
  const found = await Promise.all(
    ['OPEN', 'DISMISSED', 'MERGED'].map((state) => graph.page<Duplicates>('PossibleDuplicatesPage', { state })),
  );
  const [first] = found.flatMap(({ serviceDuplicates }) => serviceDuplicates.edges);
  return { ...(await allotment(graphAs)), duplicate: first!.node.id };
}

/** Who opens which pages; every route is opened by somebody. */
export const walks: Readonly<Record<string, Walk>> = {
  'a visitor': {
    addresses: [
      '/sign-in',
      '/sign-in/code',
      '/signed-out',
      '/forgotten-password',
      '/new-password',
      '/new-password#nothing',
      '/invitation',
      '/invitation#nothing',
      '/still-right#nothing',
      '/join',
      '/join/register',
      '/join/claim/:charity',
      '/join/request#nothing',
      '/privacy',
      '/accessibility',
      '/help',
      '/no/such/page',
    ],
    arrange: charityOf,
  },
  'somebody with two roles': { seat: 'tworoles', addresses: ['/choose-membership', '/account'] },
  'the manager of a practice': {
    seat: 'practicemanager',
    addresses: [
      '/our-referrals?tab=NEEDS_ME',
      '/our-referrals?tab=WAITING',
      '/our-referrals?tab=DONE',
      `/our-referrals?${nothingFits}`,
      '/account',
      `/referrals/${unknown}`,
    ],
    alike: ['/refer', '/services', '/search#lee', '/services/:allotment/sheet', '/services/compare?ids=:allotment'],
    arrange: allotment,
  },
  'a referrer, with a referral declined': {
    seat: 'referrer',
    addresses: ['/refer/:draft'],
    alike: [
      '/refer/:declined/sent',
      '/referrals/:declined',
      '/people',
      '/people/:person',
      '/people/:person/permission',
    ],
    arrange: async (graphAs) => {
      const input = { reason: longWords };
      const { id, personId } = await aReferral(graphAs, { service, input, went: ['submit', 'decline'] });
      return { declined: id, person: personId, draft: (await aReferral(graphAs, { input })).id };
    },
  },
  'a link worker': {
    seat: 'linkworker',
    addresses: ['/today', '/today?view=SENT', '/people', '/people#Zz', '/search#garden', '/organisations/:team'],
    alike: ['/services?near=NE29'],
    arrange: teamOf,
  },
  'a link worker, with somebody supported': {
    seat: 'linkworker',
    addresses: [
      '/people/:person',
      '/people/:person/notes',
      '/people/:person/who-can-see',
      '/people/:person/permission',
      '/people/:person/contact-details',
    ],
    alike: ['/referrals/:supported'],
    arrange: async (graphAs) => {
      const input = { reason: longWords, accessRequirements: longWords };
      const { id, personId } = await aReferral(graphAs, { input, went: ['submit', 'accept', 'start'] });
      return { supported: id, person: personId };
    },
  },
  'the manager of a team': {
    seat: 'teammanager',
    addresses: [],
    alike: ['/today?tab=WAITING', '/people', '/organisations/:team'],
    arrange: teamOf,
  },
  'a coordinator': {
    seat: 'coordinator',
    addresses: ['/inbox', '/people', '/our-services', '/services/:allotment/edit', '/services/:allotment/edit/preview'],
    alike: ['/inbox?tab=WAITING', '/referrals/:outlined', '/services/:allotment/history'],
    arrange: async (graphAs) => {
      const { id } = await aReferral(graphAs, { service, input: { reason: longWords }, went: ['submit'] });
      return { outlined: id, ...(await allotment(graphAs)) };
    },
  },
  'a session lead': { seat: 'sessionlead', addresses: [], alike: ['/inbox', '/people', '/our-services'] },
  'a directory editor': {
    seat: 'directory',
    addresses: [
      '/services?near=NE29&within=5&needs=LONELINESS',
      '/services?text=nothing-like-it',
      '/services/compare?ids=:allotment',
      '/services/:allotment',
      '/services/:allotment/sheet',
      '/sources',
      '/sources/new',
      '/sources/table',
    ],
    alike: [
      '/services',
      '/services/compare',
      '/services?days=TU&parts=MORNING&free=yes&access=STEP_FREE&sort=NAME',
      '/listings-to-check',
      '/listings-to-check?age=HIDDEN',
      '/suggested-corrections',
      '/possible-duplicates',
      '/possible-duplicates/:duplicate',
      '/incomplete-listings',
      '/changes-to-approve',
      '/requests-to-join?state=DECLINED',
    ],
    arrange: allotmentAndDuplicate,
  },
  'a directory editor, with a request to join': {
    seat: 'directory',
    addresses: ['/requests-to-join', '/requests-to-join/:request'],
    arrange: (graphAs) => aWaitingRequest(graphAs, longWords.slice(0, 180)),
  },
  'a directory editor, with a source that was read': {
    seat: 'directory',
    addresses: ['/sources/:source', '/sources/:source/readings/:reading'],
    alike: ['/sources/:source/readings/:reading?only=WITHDRAWN'],
    arrange: () => aReadFeed('Walked Council'),
  },
  'a directory editor, with a table on its way': {
    seat: 'directory',
    addresses: ['/sources/table/:table', '/sources/table/:table/check'],
    arrange: aTable,
  },
  'a commissioner': {
    seat: 'commissioner',
    addresses: ['/insight', '/insight?by=MONTH', '/unmet-need'],
    alike: ['/insight?by=NEED', '/insight?by=SENDER', '/unmet-need?by=OUTCODE&quarter=2025-10-01'],
  },
  'an auditor': {
    seat: 'auditor',
    addresses: ['/who-saw-whom', '/who-saw-whom/:person', '/disclosures'],
    alike: [`/who-saw-whom/${unknown}`],
    arrange: async (graphAs) => ({ person: (await aReferral(graphAs, { went: ['submit'] })).personId }),
  },
  'an administrator': {
    seat: 'administrator',
    addresses: ['/organisations', '/organisations/new'],
    alike: ['/organisations/:team'],
    arrange: teamOf,
  },
};
