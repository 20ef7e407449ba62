import { afterAll } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { proof } from '../../testkit/proof.js';
import { theTruth } from '../../testkit/truth.js';
import { anAnchorFile, reseal, sealAll, verified } from './sealed-audit.js';
import { tamper, tamperings } from './tamperings.js';

const anchors = anAnchorFile();
afterAll(anchors.remove);

async function anAuditInBatches(): Promise<void> {
  const place = await aNeighbourhood();
  for (let turn = 0; turn < 6; turn += 1) {
    await aReferral(place).sent().accepted().create();
    await sealAll(anchors.path);
  }
}

async function sealedPositions(): Promise<string[]> {
  const rows = await theTruth<{ position: string }>("select position from audit_seal where kind = 'AUDIT' order by 1");
  return rows.map(({ position }) => position);
}

proof(
  {
    name: 'tampering',
    goal: 'every tampering of sealed rows found: edit, delete, reorder, insert, cut, and a chain sealed anew',
    sizes: { seconds: 60, short: 200, usual: 1_000, full: 5_000 },
  },
  async ({ size, rounds }) => {
    await anAuditInBatches();
    const positions = await sealedPositions();
    if ((await verified(anchors.path)).finding) return { figure: 'a false alarm before anybody tampered', ok: false };
    const missed = await rounds({ of: size, by: 100 }, [] as string[], async (missed, { first, cases, random }) => {
      for (let turn = first; turn < first + cases; turn += 1) {
        const kind = tamperings[turn % tamperings.length]!;
        const { finding } = await verified(anchors.path, (client) =>
          kind === 'reseal' ? reseal(client, random.oneOf(positions)) : tamper[kind](client, random.below),
        );
        if (!finding) missed.push(`${turn} ${kind}`);
      }
    });
    const after = (await verified(anchors.path)).finding;
    const figure = `${size - missed.length} of ${size} found among ${positions.length} sealed rows`;
    return {
      figure: missed.length > 0 ? `${figure}; missed: ${missed.slice(0, 5).join(', ')}` : figure,
      ok: missed.length === 0 && !after,
    };
  },
);
