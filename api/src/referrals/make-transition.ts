import {
  nextState,
  placesTaken,
  receiverAccessAfter,
  referralStates,
  transitions,
  type TransitionName,
} from '@kith/referral-lifecycle';
import { uuidv7 } from 'uuidv7';
import { movePlace } from '../directory/reserve-place.js';
import type { AccessLevelName } from '../people/access-grant.entity.js';
import { today } from '../platform/clock.js';
import { forbidden } from '../platform/errors.js';
import { announce } from '../platform/outbox/announce.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { clockAfter } from './referral-clock.js';
import { ReferralEvent } from './referral-event.entity.js';
import type { Referral } from './referral.entity.js';
import { consentAllows, inTime, mayEver, mayTransition } from './referral.policy.js';
import { ReferralChanged, ServiceFull, TransitionNotAllowed } from './referral.problems.js';
import { loadReferral, saveReferral, type StoredReferral } from './stored-referral.js';
import { senderActionAfter, worklistPlace } from './worklist-place.js';

/** What a transition brings with it besides the new state. */
export interface TransitionDetails {
  /** Columns of the referral that the transition sets. */
  set?: Partial<Referral>;
  reasonCode?: string | null;
  message?: string | null;
  /** The ledger entry on which the receiver's access rests. */
  consentId?: string;
}

export type TransitionProblem = ReferralChanged | TransitionNotAllowed | ServiceFull;

const consentWithdrawn = 'The person has withdrawn consent. The sender is talking to them.';

const lateWords: Partial<Record<TransitionName, string>> = {
  unaccept: 'Accepting can be undone for 24 hours; that time is over. Close the referral instead.',
  reopen: 'A closed referral can be reopened for 28 days; that time is over. Ask for a new referral.',
};

/** The referral if the actor may make this transition on the version it was looking at; else why not. */
export async function openForTransition(
  unit: Unit,
  id: string,
  expectedVersion: number,
  name: TransitionName,
): Promise<StoredReferral | ReferralChanged | TransitionNotAllowed> {
  const referral = await loadReferral(unit, id);
  if (!mayEver(unit.actor, referral, name)) throw forbidden();
  if (referral.version !== expectedVersion) return new ReferralChanged(referral.version, referral.state);
  if (mayTransition(unit.actor, referral, name, unit.now())) return referral;
  if (!consentAllows(name, referral)) {
    return new TransitionNotAllowed(consentWithdrawn, referral.state);
  }
  const label = referralStates[referral.state].label.toLowerCase();
  const late = inTime(name, referral, unit.now()) ? undefined : lateWords[name];
  return new TransitionNotAllowed(
    late ?? `This is not possible any more: the referral is now ${label}.`,
    referral.state,
  );
}

/**
 * Makes a transition: state, place in both worklists, clock, event, access, capacity and word to others, in the unit's
 * one transaction. The version in the WHERE decides between two people who act at once; what follows from it
 * leaves together, and is undone with it should no place be left.
 */
export async function makeTransition(
  unit: Unit,
  referral: StoredReferral,
  name: TransitionName,
  details: TransitionDetails = {},
): Promise<string | TransitionProblem> {
  const from = referral.state;
  const to = nextState(name);
  const before = referral.receiverLevel;
  if (before === null && restsOnConsent(referral, name)) return withoutAccess(unit, referral);
  const saved = await saveReferral(unit, referral, { ...details.set, ...consequences(unit, referral, name, details) });
  // Who lost the referral itself is told so, and not that its last place is gone: the place comes after the version.
  if (!saved) return lostTo(unit, referral.id);
  const [placed] = await Promise.all([
    movePlace(unit, details.set?.serviceId ?? referral.serviceId, placesTaken(from, to)),
    recordEvent(unit, referral, name, details),
    applyAccess(unit, referral, name, before, details.consentId),
    announce(unit, `referral.${name}`, referral.id),
  ]);
  return placed ? referral.id : new ServiceFull();
}

function consequences(
  unit: Unit,
  referral: Referral,
  name: TransitionName,
  details: TransitionDetails,
): Partial<Referral> {
  const to = nextState(name);
  const todayIs = today(unit.clock);
  const merged = { ...referral, ...details.set };
  const current = { clock: referral.clock, dueOn: referral.dueOn, responseDaysLeft: referral.responseDaysLeft };
  const responseWorkingDays = merged.service?.responseWorkingDays ?? merged.receiver?.responseWorkingDays ?? null;
  const running = clockAfter(to, { ...merged, responseWorkingDays, current }, todayIs);
  const closed = !referralStates[to].open;
  const toldOfConsent = referral.senderAction === 'CONSENT_WITHDRAWN' && !closed;
  // A redirected referral goes on as its child, so there is nothing for the sender to find.
  const senderAction = toldOfConsent ? 'CONSENT_WITHDRAWN' : name === 'redirect' ? null : senderActionAfter(to);
  return {
    state: to,
    ...running,
    senderAction,
    ...worklistPlace(to, senderAction, running.dueOn, todayIs),
    closedAt: closed ? unit.now() : null,
    ...(to === 'ACCEPTED' ? { acceptedAt: unit.now() } : {}),
    ...(referral.state === 'ON_HOLD' ? { holdReason: null, reviewOn: null } : {}),
  };
}

/** Whether the transition would give the receiver access, or hand it on: not once the consent it rested on was withdrawn. */
function restsOnConsent({ sentAt }: Referral, name: TransitionName): boolean {
  const effect = transitions[name].receiverAccess;
  return sentAt !== null && (effect === 'FULL' || effect === 'LIMITED' || name === 'redirect');
}

/** Access that ended since the referral was opened has changed its version too: then somebody was faster. */
async function withoutAccess(unit: Unit, { id, version }: Referral): Promise<TransitionProblem> {
  const current = await loadReferral(unit, id);
  if (current.version !== version) return new ReferralChanged(current.version, current.state);
  return new TransitionNotAllowed(consentWithdrawn, current.state);
}

async function lostTo(unit: Unit, id: string): Promise<ReferralChanged> {
  const current = await loadReferral(unit, id);
  return new ReferralChanged(current.version, current.state);
}

async function recordEvent(
  unit: Unit,
  referral: Referral,
  name: TransitionName,
  details: TransitionDetails,
): Promise<void> {
  const { actor } = unit;
  await unit.insert(ReferralEvent, {
    id: uuidv7(),
    referralId: referral.id,
    personId: details.set?.personId ?? referral.personId,
    senderId: referral.senderId,
    at: unit.now(),
    transition: name,
    fromState: referral.state,
    toState: nextState(name),
    actorName: unit.actorName,
    actorOrganisationId: actor.kind === 'SYSTEM' ? null : unit.member.organisationId,
    reasonCode: details.reasonCode ?? null,
    message: details.message?.trim() || null,
  });
}

async function applyAccess(
  unit: Unit,
  referral: Referral,
  name: TransitionName,
  before: AccessLevelName | null,
  consentId: string | undefined,
): Promise<void> {
  const effect = transitions[name].receiverAccess;
  if (effect === 'NONE' || effect === 'KEPT') return;
  const { level, forDays } = receiverAccessAfter(name, before);
  const expiresAt = forDays === null ? null : new Date(unit.now().getTime() + forDays * 86_400_000);
  await unit.query('select kith.set_referral_grant($1, $2, $3, $4, $5, $6)', [
    referral.id,
    level,
    expiresAt,
    consentId ?? null,
    uuidv7(),
    unit.now(),
  ]);
}
