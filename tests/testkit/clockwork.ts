import { promoteReferral } from '@kith/api/referrals/answer-referral.service';
import { expireReferral } from '@kith/api/referrals/expire-referral.service';
import type { Unit } from '@kith/api/platform/unit-of-work/unit';
import { inDays } from './moves.js';
import type { Outcome, Versioned } from './referrals.js';
import { theServer } from './server.js';
import { theTruth } from './truth.js';

type SystemMove = (unit: Unit, args: { id: string; expectedVersion: number }) => Promise<string | { message: string }>;

/** What the clock may do by itself. */
export const systemMoves: Record<'expire' | 'promote', SystemMove> = {
  expire: expireReferral,
  promote: promoteReferral,
};

/** Runs work in a unit of the system, as a job does. */
export async function inTheSystem<T>(
  name: string,
  work: (unit: Unit) => Promise<T>,
  keep?: (result: T) => boolean,
): Promise<T> {
  const { database, clock } = await theServer();
  const operation = { name, requestId: 'tests', wrote: true };
  return database.systemUnits.run(
    { actor: { kind: 'SYSTEM', name: 'the clock' }, clock, mode: 'write', operation },
    work,
    keep,
  );
}

/** Makes a transition as the clock, in a unit of the system. Answers the id, or the problem. */
export const asTheClock = (
  name: keyof typeof systemMoves,
  { id, version }: Versioned,
): Promise<string | { message: string }> =>
  inTheSystem(
    `referral.${name}`,
    (unit) => systemMoves[name](unit, { id, expectedVersion: version }),
    (result) => typeof result === 'string',
  );

/** Makes a referral long overdue, as if nobody had looked at it for weeks. */
export async function makeOverdue(id: string): Promise<void> {
  await theTruth('update referral set due_on = $2 where id = $1', [id, inDays(-21)]);
}

/** Nobody answered in time: the clock closes it. */
export async function letExpire(referral: Versioned): Promise<Outcome> {
  await makeOverdue(referral.id);
  const answer = await asTheClock('expire', referral);
  if (typeof answer !== 'string') throw new Error(`It did not expire: ${answer.message}`);
  const [row] = await theTruth<Outcome>('select id, version, state, reference from referral where id = $1', [
    referral.id,
  ]);
  return { ...row!, __typename: 'Referral' };
}
