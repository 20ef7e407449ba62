import { proof } from '../../testkit/proof.js';
import { gapsIn } from './classification.js';
import { drawn } from './draw.js';
import { Matrix } from './matrix.js';
import { coordinatesOf, readRights } from './rights.js';
import { everyCoordinate } from './selections.js';

/** Whoever reads of these needs no proof that they are hidden from somebody. */
const hiddenFromNobody = ['public', 'within', 'attempt', 'nobody', 'signedIn', 'member'];

const toBeFilled = readRights
  .filter(({ is, owner }) => !hiddenFromNobody.includes(is) && !owner.includes('Query.'))
  .flatMap(coordinatesOf);

proof(
  {
    name: 'matrix',
    goal: '0 mismatches, 0 coordinates not classified',
    // Viewers: each role at each of four organisations, somebody signed in at each, and nobody.
    sizes: { seconds: 2, short: 14, usual: 41, full: 41 },
  },
  async ({ size, seed, say }) => {
    const matrix = await Matrix.begin();
    const { reads, writes, world } = matrix;
    const before = await matrix.stands();
    const viewers = drawn(world.viewers, size, seed);
    for (const [index, viewer] of viewers.entries()) {
      await matrix.tryAs(viewer);
      await matrix.askAs(viewer);
      say(`${index + 1} of ${viewers.length} viewers`);
    }
    const changed = before === (await matrix.stands()) ? [] : ['something was changed by what should change nothing'];
    const coordinates = everyCoordinate();
    const { missing } = gapsIn(coordinates);
    const whole = size >= world.viewers.length;
    const untried = coordinates.filter((each) => !reads.exercised.has(each) && !writes.exercised.has(each));
    // Where nobody was ever shown anything, that others were not shows nothing.
    const empty = whole ? toBeFilled.filter((each) => reads.exercised.has(each) && !reads.filled.has(each)) : [];
    const wrong = [...reads.mismatches, ...reads.missed(), ...writes.mismatches, ...changed];
    const gaps = [...missing, ...untried.filter((each) => each !== 'Problem.message'), ...empty];
    for (const each of [...wrong, ...gaps].slice(0, 40)) console.error(each);
    const cells = (reads.cells + writes.cells).toLocaleString('en-GB');
    return {
      figure: `${wrong.length} mismatches in ${cells} cells as ${viewers.length} viewers; of ${coordinates.length} coordinates ${missing.length} not classified, ${untried.length - 1} not tried, ${empty.length} shown to nobody`,
      ok: wrong.length === 0 && gaps.length === 0,
    };
  },
);
