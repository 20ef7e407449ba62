import { Sealer } from '@kith/api/platform/audit/sealer';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { proof } from '../../testkit/proof.js';
import { seenBy } from '../../testkit/referrals.js';
import { theServer } from '../../testkit/server.js';
import { anAnchorFile, verified } from './sealed-audit.js';

const anchors = anAnchorFile();
afterAll(anchors.remove);

const writers = 4;

async function writeUntil(end: number, place: Neighbourhood): Promise<number> {
  let made = 0;
  for (; Date.now() < end; made += 1) {
    const referral = await aReferral(place).sent().accepted().create();
    await seenBy(place.linkWorker, referral.id, 'id person { initials }');
  }
  return made;
}

proof(
  {
    name: 'no-false-alarm',
    goal: 'no false alarm while others write, and what is not sealed yet never 2 s old',
    sizes: { seconds: 4, short: 20, usual: 120, full: 900 },
  },
  async ({ size }) => {
    const { database } = await theServer();
    const errors: unknown[] = [];
    const place = await aNeighbourhood();
    const sealers = [1, 2].map(
      () =>
        new Sealer({ units: database.systemUnits, anchorFile: anchors.path, onError: (error) => errors.push(error) }),
    );
    // What was written before the sealers began is not theirs to answer for.
    await wait(1_500);
    const end = Date.now() + size * 1_000;
    const writing = Promise.all(Array.from({ length: writers }, () => writeUntil(end, place)));
    let [alarms, looks, oldest] = [0, 0, 0];
    for (; Date.now() < end; looks += 1) {
      const { finding, tail } = await verified(anchors.path);
      alarms += finding ? 1 : 0;
      oldest = Math.max(oldest, tail.oldestSeconds);
      await wait(100);
    }
    const made = (await writing).reduce((sum, each) => sum + each, 0);
    await wait(1_500);
    const last = await verified(anchors.path);
    await Promise.all(sealers.map((sealer) => sealer.stop()));
    return {
      figure: `${alarms} alarms in ${looks} verifications beside ${made} referrals made; the oldest unsealed row was ${oldest.toFixed(2)} s old`,
      ok:
        alarms === 0 &&
        oldest < 2 &&
        errors.length === 0 &&
        made > 0 &&
        last.tail.rows === 0 &&
        !last.finding &&
        last.unanchored === 0,
    };
  },
);
