import type { Actor } from '../../testkit/actors.js';
import type { ProofResult } from '../../testkit/proof.js';
import type { HealthSight, HealthWatch } from './health.js';
import type { Answers } from './patient-load.js';
import { comparedWithTruth } from './registering.js';

/** What became of requests, of what they wrote and of health while the database was away again and again; plain JSON. */
export interface Outages extends Answers {
  /** Milliseconds. */
  slowestRecovery: number;
  lost: number;
  doubled: number;
  /** Connections that were not let go of. */
  leaked: number;
  /** How often health was looked at, and how often it did not tell the truth. */
  looks: number;
  untrue: number;
}

export const noOutages: Outages = {
  answered: 0,
  refused: 0,
  wrong: [],
  slowest: 0,
  slowestRecovery: 0,
  lost: 0,
  doubled: 0,
  leaked: 0,
  looks: 0,
  untrue: 0,
};

const limits = { request: 8_000, recovery: 3_000 };

/** Adds what is known once the clients have gone: what of their writes is there, and how often `untrue` was seen of health. */
export async function addAftermath(
  tally: Outages,
  { actor, health }: { actor: Actor; health: HealthWatch },
  registered: string[],
  untrue: (sight: HealthSight) => boolean,
): Promise<void> {
  const { lost, doubled } = await comparedWithTruth(actor, registered);
  tally.lost += lost;
  tally.doubled += doubled;
  tally.looks += health.sights.length;
  tally.untrue += health.sights.filter(untrue).length;
}

const inSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

/** The figure, headed by what was done, and whether everything ended well and in time. */
export function resultOf(done: string, tally: Outages): ProofResult {
  const { answered, refused, slowest, slowestRecovery, lost, doubled, leaked, looks, untrue } = tally;
  const wrong = [...new Set(tally.wrong)].slice(0, 2).join('; ');
  return {
    figure:
      `${done}, ${answered} answered, ${refused} refused with 503, ${tally.wrong.length} otherwise${wrong && ` (${wrong})`}, ` +
      `slowest ${inSeconds(slowest)} s, ${lost} lost, ${doubled} doubled, ${leaked} leaked, ` +
      `slowest recovery ${inSeconds(slowestRecovery)} s, health untrue ${untrue} of ${looks} times`,
    ok:
      tally.wrong.length === 0 &&
      slowest <= limits.request &&
      slowestRecovery <= limits.recovery &&
      lost + doubled + leaked + untrue === 0,
  };
}
