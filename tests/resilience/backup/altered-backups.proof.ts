import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { proof } from '../../testkit/proof.js';
import { theServer } from '../../testkit/server.js';
import { alterations, forgeries } from './alterations.js';
import { aFolder, anEmptyDatabase, fingerprint, kithBackup, kithRestore } from './backups.js';

const folder = aFolder();
afterAll(folder.remove);

async function aBackup(): Promise<Buffer> {
  const place = await aNeighbourhood();
  for (let turn = 0; turn < 3; turn += 1) await aReferral(place).sent().accepted().create();
  const { ownerUrl } = await theServer();
  const { failed } = await kithBackup({ ownerUrl, anchorFile: folder.path('anchors') }, folder.path('good'));
  if (failed) throw new Error(failed);
  return readFileSync(folder.path('good'));
}

const refused = /Nothing was restored|too short|no backup of Kith|is of other tables/;

/** Forged files reach the database, and are found there; so they are fewer. */
const forgedEvery = 20;

/** Each kind in its turn. */
function kindOf(turn: number) {
  const forged = turn % forgedEvery === 0;
  const kinds = Object.entries(forged ? forgeries : alterations);
  return kinds[(forged ? turn / forgedEvery : turn) % kinds.length]!;
}

proof(
  {
    name: 'altered-backups',
    goal: 'every altered, cut off or half-written backup is refused, and the database stays as empty as it was',
    sizes: { seconds: 140, short: 400, usual: 2_000, full: 10_000 },
  },
  async ({ size, rounds }) => {
    const good = await aBackup();
    const target = await anEmptyDatabase();
    const where = { ownerUrl: target.ownerUrl, anchorFile: folder.path('target-anchors') };
    try {
      const empty = JSON.stringify([...(await fingerprint(target.ownerUrl))]);
      const taken = await rounds({ of: size, by: 100 }, [] as string[], async (taken, { first, cases, random }) => {
        for (let turn = first; turn < first + cases; turn += 1) {
          const [name, alter] = kindOf(turn);
          const altered = alter(good, random.below);
          if (altered.equals(good)) continue;
          writeFileSync(folder.path('altered'), altered);
          const { failed } = await kithRestore(where, folder.path('altered'), true);
          if (!failed || !refused.test(failed)) taken.push(`${turn} ${name}: ${failed ?? 'restored'}`);
        }
      });
      const forged = Math.ceil(size / forgedEvery);
      const still = JSON.stringify([...(await fingerprint(target.ownerUrl))]) === empty;
      const whole = (await kithRestore(where, folder.path('good'), true)).failed;
      const figure = `${size - taken.length} of ${size} refused, ${forged} of them with a checksum of their own; the database ${still ? 'stayed empty' : 'was changed'}`;
      return {
        figure: taken.length > 0 ? `${figure}; ${taken.slice(0, 3).join('; ')}` : figure,
        ok: taken.length === 0 && still && whole === undefined,
      };
    } finally {
      await target.drop();
    }
  },
);
