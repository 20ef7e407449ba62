import type { DeclineReason } from '@kith/referral-lifecycle';
import { Person } from '../people/person.entity.js';
import type { Problem } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { noteOnce, type UnmetNeeds } from '../unmet/note-unmet-need.js';
import type { UnmetReasonName } from '../unmet/unmet-reason.js';
import { ReferralNeed } from './referral-need.entity.js';
import type { Referral } from './referral.entity.js';

/** Lets a problem keep, though nothing was sent, that there was a need: once for the person at this service, and without them. */
export function keepUnmet<P extends Problem>(
  problem: P,
  { personId, serviceId }: { personId?: string | null; serviceId?: string | null },
  unmet: UnmetNeeds,
): P {
  problem.keep = async (unit) => {
    await noteOnce(unit, ['referral', personId, serviceId, unmet.reason].join(' '), unmet);
    // Nothing that was written is about anybody.
    return false;
  };
  return problem;
}

const unmetBy: Partial<Record<DeclineReason, UnmetReasonName>> = {
  NO_CAPACITY: 'FULL',
  WAITING_LIST_CLOSED: 'FULL',
  SERVICE_PAUSED_OR_ENDING: 'PAUSED',
  NOT_ELIGIBLE_AGE: 'NOT_ELIGIBLE',
  NOT_ELIGIBLE_AREA: 'NOT_ELIGIBLE',
  NOT_ELIGIBLE_CRITERIA: 'NOT_ELIGIBLE',
};

/** What stays unmet when a referral is declined for such a reason, as far as the receiver sees it; else undefined. */
export async function unmetByDeclining(
  unit: Unit,
  { id, personId }: Referral,
  declined: DeclineReason,
): Promise<UnmetNeeds | undefined> {
  const reason = unmetBy[declined];
  if (!reason) return undefined;
  const needs = await unit.manager.findBy(ReferralNeed, { referralId: id });
  const person = personId ? await unit.manager.findOneBy(Person, { id: personId }) : null;
  return { reason, needs: needs.map(({ code }) => code), outcode: person?.outcode ?? null };
}
