import type { Need } from '@kith/referral-lifecycle';
import { createHash, randomUUID } from 'node:crypto';
import { remember } from '../platform/idempotency/remember.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { UnmetReasonName } from './unmet-reason.js';

/** Needs in a place that were not met. */
export interface UnmetNeeds {
  reason: UnmetReasonName;
  /** Empty: not said. */
  needs: readonly Need[];
  outcode: string | null;
}

/** Counts them, at the end of the unit: many count in the same rows, and wait for each other no longer than that. */
export function noteUnmetNeeds(unit: Unit, { reason, needs, outcode }: UnmetNeeds): void {
  unit.changeAtEnd('select kith.note_unmet_needs($1, $2, $3, $4)', [unit.now(), reason, outcode ?? '', needs]);
}

/**
 * The same once for all that this member does under one name, which is remembered as a hash for as long as idempotency
 * keys are. False when they were counted before.
 */
export async function noteOnce(unit: Unit, name: string, unmet: UnmetNeeds): Promise<boolean> {
  const key = createHash('sha256').update(`unmet need ${name}`).digest('base64url');
  let isNew = false;
  await remember(unit, { mutation: 'unmetNeed', key, arguments: {} }, () => {
    isNew = true;
    noteUnmetNeeds(unit, unmet);
    return Promise.resolve(randomUUID());
  });
  return isNew;
}
