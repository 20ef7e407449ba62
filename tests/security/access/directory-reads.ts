import { ListingLinks } from '@kith/api/directory/assurance/listing-links';
import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import { theTruth } from '../../testkit/truth.js';
import { readsOfEditors } from './editor-reads.js';
import { isNode, type Read } from './read.js';
import { sourcesOf } from './source-reads.js';
import type { Viewer, World } from './world.js';

const cursors = new Cursors(testSecret);
const links = new ListingLinks(testSecret, 'http://kith.test');
const none = '00000000-0000-4000-8000-000000000000';

/** So that there is something to be found by all that one may narrow services by. */
export async function describeAllotment({ place }: World): Promise<void> {
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

/** Services of the charity, of which those who keep them see more. */
const asOfCharity = ({ place }: Viewer) => ({
  relation: place === 'charity' ? ('OWN' as const) : ('OTHER' as const),
  about: 'charity',
});

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

/** Everything that is asked about services and those who keep them. */
export function readsOfTheDirectory(world: World, viewer: Viewer): Read[] {
  const anything = { relation: 'OTHER' as const, about: 'anything' };
  const ofCharity = asOfCharity(viewer);
  const itself = { belongs: isNode(world.place.allotment.id) };
  const { charity, allotment } = world.place;
  const filter = { text: 'allotment', needs: ['LONELINESS'], organisationId: charity.id, hasPlaces: true };
  return [
    { root: 'Query.service', ...ofCharity, variables: { id: allotment.id } },
    { root: 'Query.services', ...ofCharity, ...itself, variables: { first: 10, filter } },
    { root: 'Query.serviceFacets', ...anything, variables: { filter, person: { age: 70 } } },
    { root: 'Query.services', ...ofCharity, variables: { after: cursors.encode(['', none]), sort: 'NAME' } },
    ...narrowedServices(world).map((variables): Read => ({
      root: 'Query.services',
      ...anything,
      variables,
      brief: true,
    })),
    { root: 'Query.services', ...anything, variables: { filter: { nearOutcode: 'NE30', withinKm: 5 } }, brief: true },
    { root: 'Query.listingByLink', ...ofCharity, variables: { token: links.tokenFor(allotment.id, new Date()) } },
    { root: 'Query.listingsToCheck', ...anything, variables: { first: 10, assurance: 'DUE' } },
    { root: 'Query.listingsToCheck', ...anything, variables: { after: cursors.encode(['1900-01-01', none]) } },
    ...ofListings(world, ofCharity),
    ...readsOfEditors(world, viewer),
    ...sourcesOf(world).map(([root, variables]): Read => ({ root, ...anything, variables })),
  ];
}
