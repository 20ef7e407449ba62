import { makeReference } from '@kith/referral-lifecycle';
import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { takesReferrals } from '../directory/listing/referral-route.js';
import { Service } from '../directory/service.entity.js';
import { today } from '../platform/clock.js';
import { announce } from '../platform/outbox/announce.js';
import { InvalidInput, invalid } from '../platform/problem.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { makeTransition, openForTransition, type TransitionProblem } from './make-transition.js';
import { Referral } from './referral.entity.js';
import { clockAfter } from './referral-clock.js';
import type { RedirectReferralArgs } from './transition.inputs.js';
import { worklistPlace } from './worklist-place.js';

/**
 * Passes a referral to another service of the receiver's own organisation: this one closes, and a child that rests on
 * the same consent waits for that service's answer. The child is made by a database function, since the receiver could
 * not write it: it is the first sender's request, with content the receiver may not yet see in full.
 */
export async function redirectReferral(
  unit: Unit,
  { id, expectedVersion, targetServiceId, note }: RedirectReferralArgs,
): Promise<string | TransitionProblem | InvalidInput> {
  const referral = await openForTransition(unit, id, expectedVersion, 'redirect');
  if (!(referral instanceof Referral)) return referral;
  const [target] = await unit.manager.find(Service, { where: { id: targetServiceId }, relations: { capacity: true } });
  if (!target || target.organisationId !== referral.receiverId)
    return invalid('targetServiceId', 'Choose one of your own services.');
  if (target.id === referral.serviceId)
    return invalid('targetServiceId', 'Choose another service than the one it came to.');
  if (!takesReferrals(target)) return invalid('targetServiceId', 'This service does not take referrals at present.');
  const closed = await makeTransition(unit, referral, 'redirect', {
    set: { declineReason: 'WRONG_SERVICE' },
    reasonCode: 'WRONG_SERVICE',
    message: note?.trim() || `Passed on to ${target.name}.`,
  });
  if (typeof closed !== 'string') return closed;
  await openChild(unit, referral, target);
  return closed;
}

async function openChild(unit: Unit, parent: Referral, target: Service): Promise<void> {
  const todayIs = today(unit.clock);
  const responseWorkingDays = target.responseWorkingDays ?? parent.receiver?.responseWorkingDays ?? null;
  const current = { clock: null, dueOn: null, responseDaysLeft: null };
  const running = clockAfter('SENT', { urgency: parent.urgency, responseWorkingDays, current }, todayIs);
  const place = worklistPlace('SENT', null, running.dueOn, todayIs);
  const id = uuidv7();
  const columns = {
    id,
    reference: makeReference((max) => randomInt(max)),
    service_id: target.id,
    clock: running.clock,
    due_on: running.dueOn,
    sort_on: place.sortOn,
    sender_list: place.senderList,
    sender_rank: place.senderRank,
    receiver_list: place.receiverList,
    receiver_rank: place.receiverRank,
  };
  await unit.query('select kith.open_redirected_referral($1, $2, $3, $4, $5, $6, $7)', [
    parent.id,
    JSON.stringify(columns),
    uuidv7(),
    uuidv7(),
    uuidv7(),
    unit.member.name,
    unit.now(),
  ]);
  await announce(unit, 'referral.submit', id);
}
