import { proof } from '../testkit/proof.js';
import { upDownUp } from './migrations/at-rest.js';
import { height } from './migrations/ladder.js';
import { upUnderLoad } from './migrations/under-load.js';

/** The longest that anybody may have to wait because of a migration, in milliseconds. */
const longestWait = 2_000;

const atRest = 5_000;

proof(
  {
    name: 'migrations',
    goal: `every migration after the first up under load with 0 failed requests, nobody waiting longer than ${longestWait / 1000} s; down and up again equal`,
    sizes: { seconds: 300, short: 50_000, usual: 1_000_000, full: 1_000_000 },
  },
  async ({ size, length, say }) => {
    const unequal = await upDownUp(Math.min(size, atRest), say);
    const climb = await upUnderLoad({ referrals: size, look: length === 'seconds' ? 50 : 1_000, say });
    const { failed, slowest } = climb;
    return {
      figure:
        `${height - 1} migrations up with ${size} referrals in ${climb.rows} rows: ${failed.length} of ${climb.statements} statements and ` +
        `${climb.requests} requests failed${failed.length > 0 ? ` (${failed[0]})` : ''}, today's API asked under ${climb.asked} of them, ` +
        `longest wait ${(slowest.milliseconds / 1000).toFixed(1)} s (${slowest.migration}); ` +
        `down and up again ${unequal.length} unequal${unequal.length > 0 ? `: ${unequal[0]}` : ''}`,
      // Among other tests it measures their load too, and so is asked for its times only when run by itself.
      ok:
        failed.length + unequal.length === 0 &&
        climb.asked > 0 &&
        (length === 'seconds' || slowest.milliseconds <= longestWait),
    };
  },
);
