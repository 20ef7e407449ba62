import { accept } from '../queries/accept.mjs';
import { detail } from '../queries/detail.mjs';
import { search } from '../queries/search.mjs';
import { worklist as benchWorklist } from '../queries/worklist.mjs';

/** A row of a worklist, as the portal shows it. */
const row = `id version reference state urgency
  person { id initials ageBand outcode identity { givenName familyName } }
  needs hasHiddenNeeds sender { id name } receiver { id name } service { id name }
  dueOn workingDaysLeft senderAction nextActor { id name }
  viewerCanRevise viewerCanAccept viewerCanProvideInfo viewerCanAcknowledge`;

const worklistDocument = `query WorklistPage($box: WorklistBox!, $tab: WorklistTab!) {
  worklist(box: $box, tab: $tab, first: 25) { edges { node { ${row} } } pageInfo { hasNextPage endCursor } }
}`;

const countsDocument = `query WorklistCounts($box: WorklistBox!) { worklistCounts(box: $box) { needsMe waiting done } }`;

const huge = 0;
const ordinary = 5;
const practice = 9;

const asked = (actor, variables) => async () => [{ actor, variables }];

const worklist = (name, actor, box, tab) => ({ name, document: worklistDocument, samples: asked(actor, { box, tab }) });

const typedDocument = `query Typed($filter: ServiceFilter!) {
  services(filter: $filter, first: 20) {
    edges { distanceKm node { id name summary needs organisation { id name } capacity { status available maximum } } }
    pageInfo { hasNextPage }
  }
  serviceFacets(filter: $filter) { total isComplete counts { kind value count } }
}`;

/**
 * As the portal asks while somebody types, with what the search may be narrowed by. Each looks at 500 services at most,
 * twice, which the small data do not reach.
 */
const typed = (name, filter, bounded) => ({
  name,
  document: typedDocument,
  samples: async ({ client }) => {
    const { rows } = await client.query('select code from bench.outcode order by md5(code) limit 5');
    return rows.map(({ code }, actor) => ({ actor, variables: { filter: filter(code) } }));
  },
  bounded,
});

/**
 * What people wait for all day, asked as the organisation that has most of it. `most`: buffers that no
 * scale may exceed; `bounded`: the same, where growing up to it is meant to be.
 */
export const hotQueries = [
  { ...benchWorklist, samples: asked(huge, {}), most: 600 },
  worklist('worklist as the portal shows it', huge, 'RECEIVED', 'NEEDS_ME'),
  worklist('worklist of an ordinary team', ordinary, 'RECEIVED', 'NEEDS_ME'),
  worklist('worklist, what is done', huge, 'RECEIVED', 'DONE'),
  worklist('worklist of a practice', practice, 'SENT', 'WAITING'),
  // They stop at a hundred a tab, which the small data do not reach.
  { name: 'worklist counts', document: countsDocument, samples: asked(huge, { box: 'RECEIVED' }), bounded: 400 },
  detail,
  search,
  typed('search by a word near by', (code) => ({ text: 'garden', nearOutcode: code, withinKm: 8 }), 2_000),
  typed('search by a slip of the finger', (code) => ({ text: 'gardning ', nearOutcode: code, withinKm: 8 }), 2_000),
  typed(
    'search by a need near by',
    (code) => ({ needs: ['MONEY'], nearOutcode: code, withinKm: 16, isFree: true }),
    4_000,
  ),
  typed('search by what is near', (code) => ({ nearOutcode: code }), 4_000),
  typed('search by a word alone', () => ({ text: 'lonely' }), 4_000),
  accept,
];
