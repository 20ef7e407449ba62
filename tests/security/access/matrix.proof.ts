import { proof } from '../../testkit/proof.js';
import { gapsIn } from './classification.js';
import { drawn } from './draw.js';
import { Matrix, nothingFound } from './matrix.js';
import { missedIn } from './read-cells.js';
import { coordinatesOf, shownRights } from './rights.js';
import { everyCoordinate } from './selections.js';

/** Whoever reads of these needs no proof that they are hidden from somebody. */
const hiddenFromNobody = ['public', 'within', 'attempt', 'nobody', 'signedIn', 'member'];

/** About two referrals of one person, which no case here has: tests/api/referrals shows who may have them. */
const elsewhere = [
  'Referral.onward',
  'Referral.alreadyOpen',
  'OpenTwin.referralId',
  'OpenTwin.reference',
  'OpenTwin.sentAt',
];

const toBeFilled = shownRights
  .filter(({ is }) => !hiddenFromNobody.includes(is))
  .flatMap(coordinatesOf)
  .filter((each) => !elsewhere.includes(each));

proof(
  {
    name: 'matrix',
    goal: '0 mismatches, 0 coordinates not classified',
    // Viewers: each role at each of four organisations, somebody signed in at each, and nobody.
    sizes: { seconds: 2, short: 14, usual: 100, full: 100 },
  },
  async ({ size, seed, rounds }) => {
    const matrix = await Matrix.begin();
    const viewers = drawn(matrix.world.viewers, size, seed);
    const plan = { of: viewers.length, by: 5 };
    const { reads, writes, changed } = await rounds(plan, nothingFound(), (found, { first, cases }) =>
      matrix.turnOf(viewers.slice(first, first + cases), found),
    );
    const coordinates = everyCoordinate();
    const { missing } = gapsIn(coordinates);
    const whole = size >= matrix.world.viewers.length;
    const untried = coordinates.filter((each) => !reads.exercised[each] && !writes.exercised[each]);
    // Where nobody was ever shown anything, that others were not shows nothing.
    const empty = whole ? toBeFilled.filter((each) => reads.exercised[each] && !reads.filled[each]) : [];
    const changes = changed > 0 ? ['something was changed by what should change nothing'] : [];
    const wrong = [...reads.mismatches, ...missedIn(reads), ...writes.mismatches, ...changes];
    const gaps = [...missing, ...untried.filter((each) => each !== 'Problem.message'), ...empty];
    for (const each of [...wrong, ...gaps].slice(0, 40)) console.error(each);
    const cells = (reads.cells + writes.cells).toLocaleString('en-GB');
    return {
      figure: `${wrong.length} mismatches in ${cells} cells as ${viewers.length} viewers; of ${coordinates.length} coordinates ${missing.length} not classified, ${untried.length - 1} not tried, ${empty.length} shown to nobody`,
      ok: wrong.length === 0 && gaps.length === 0,
    };
  },
);
