import {
  canTransition,
  mayReopen,
  mayUnaccept,
  transitions,
  type Party,
  type ReferralState,
  type TransitionName,
} from '@kith/referral-lifecycle';
import { type Intake, takesReferrals } from '../directory/listing/referral-route.js';
import type { Actor, RoleName } from '../platform/actor.js';
import { mayRegisterPeople } from '../people/person.policy.js';
import type { SideName, WorklistBoxName, WorklistTabName } from './referral-codes.js';
import type { Referral } from './referral.entity.js';

const receiving: readonly RoleName[] = ['LINK_WORKER', 'LINK_WORKER_MANAGER', 'SERVICE_COORDINATOR'];
const managing: readonly RoleName[] = ['LINK_WORKER_MANAGER', 'PRACTICE_MANAGER'];

/** Refers people to a service that takes referrals through Kith. */
export const mayReferTo = (actor: Actor, service: Intake): boolean =>
  takesReferrals(service) && mayRegisterPeople(actor);

/** Takes the steps of a worklist: answers and supports what was received, or sends and follows what is sent. */
export const mayActOn = (actor: Actor, box: WorklistBoxName): boolean =>
  box === 'SENT' ? mayRegisterPeople(actor) : actor.kind === 'MEMBER' && receiving.includes(actor.role);

/** What rules look at in a referral. */
export type ReferralFacts = Pick<
  Referral,
  | 'state'
  | 'senderId'
  | 'receiverId'
  | 'originId'
  | 'sentAt'
  | 'acceptedAt'
  | 'closedAt'
  | 'senderAction'
  | 'senderList'
  | 'receiverList'
>;

/** Those columns, for the read door. */
export const factColumns = [
  'state',
  'senderId',
  'receiverId',
  'originId',
  'sentAt',
  'acceptedAt',
  'closedAt',
  'senderAction',
  'senderList',
  'receiverList',
] as const satisfies readonly (keyof ReferralFacts)[];

/** Where the actor's organisation stands; sender before receiver, when it refers within itself. */
export function sideOf(actor: Actor, referral: ReferralFacts): SideName | undefined {
  if (actor.kind !== 'MEMBER') return undefined;
  if (actor.organisationId === referral.senderId) return 'SENDER';
  if (actor.organisationId === referral.receiverId) return 'RECEIVER';
  return actor.organisationId === referral.originId ? 'ORIGIN' : undefined;
}

/** As which parties of the lifecycle the actor may act on this referral. */
export function partiesOf(actor: Actor, referral: ReferralFacts): Party[] {
  if (actor.kind === 'SYSTEM') return ['SYSTEM'];
  if (actor.kind !== 'MEMBER') return [];
  const parties: Party[] = [];
  const sends = actor.organisationId === referral.senderId;
  const receives = actor.organisationId === referral.receiverId;
  if (sends && mayRegisterPeople(actor)) parties.push('SENDER');
  if (receives && receiving.includes(actor.role)) parties.push('RECEIVER');
  if ((sends || receives) && managing.includes(actor.role)) parties.push('MANAGER');
  return parties;
}

/** Whether a transition is still in time: un-accepting within 24 hours, reopening within 28 days. */
export function inTime(name: TransitionName, referral: ReferralFacts, now: Date): boolean {
  if (name === 'unaccept') return referral.acceptedAt !== null && mayUnaccept(referral.acceptedAt, now);
  if (name === 'reopen') return referral.closedAt !== null && mayReopen(referral.closedAt, now);
  return true;
}

/** Whether the actor could make this transition from some state: if not, no state of the referral will help. */
export const mayEver = (actor: Actor, referral: ReferralFacts, name: TransitionName): boolean =>
  partiesOf(actor, referral).some((party) => transitions[name].by.includes(party));

/** With consent withdrawn nothing may give the receiver access again, until the sender has dealt with it. */
export function consentAllows(name: TransitionName, referral: ReferralFacts): boolean {
  if (referral.senderAction !== 'CONSENT_WITHDRAWN') return true;
  const effect = transitions[name].receiverAccess;
  return name !== 'redirect' && effect !== 'FULL' && effect !== 'LIMITED';
}

/** Whether the actor may make this transition now; what it requires besides is asked when it is made. */
export function mayTransition(actor: Actor, referral: ReferralFacts, name: TransitionName, now: Date): boolean {
  const allowed = partiesOf(actor, referral).some((party) => canTransition(name, referral.state, party));
  return allowed && inTime(name, referral, now) && consentAllows(name, referral);
}

const contactable: readonly ReferralState[] = ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'];
const recording: readonly RoleName[] = [...receiving, 'SESSION_LEAD'];

/** Whether the actor could record contacts in some state of the referral: it was asked, and its role meets people. */
export const mayEverRecordContact = (actor: Actor, referral: ReferralFacts): boolean =>
  actor.kind === 'MEMBER' && actor.organisationId === referral.receiverId && recording.includes(actor.role);

/**
 * On the waiting list only who had accepted before sees how to reach the person: being put there keeps the level one
 * has, LIMITED for those who wait from the start.
 */
const canReachPerson = ({ state, acceptedAt }: ReferralFacts): boolean =>
  contactable.includes(state) || (state === 'WAITLISTED' && acceptedAt !== null);

/** Contacts are recorded by the receiver, while it has the person and sees how to reach them. */
export const mayRecordContact = (actor: Actor, referral: ReferralFacts): boolean =>
  mayEverRecordContact(actor, referral) && canReachPerson(referral) && referral.senderAction !== 'CONSENT_WITHDRAWN';

/** The sender says it has read the outcome or dealt with the next step. */
export const mayAcknowledge = (actor: Actor, referral: ReferralFacts): boolean =>
  referral.senderAction !== null && partiesOf(actor, referral).includes('SENDER');

/** The receiver refers the person on to somebody else while supporting them. */
export const mayReferOn = (actor: Actor, referral: ReferralFacts): boolean =>
  ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'].includes(referral.state) &&
  referral.senderAction !== 'CONSENT_WITHDRAWN' &&
  partiesOf(actor, referral).includes('RECEIVER');

/** In which tab of the viewer's worklist the referral stands. */
export function tabOf(actor: Actor, referral: ReferralFacts): WorklistTabName {
  const side = sideOf(actor, referral);
  if (side === 'SENDER') return referral.senderList;
  return side === 'RECEIVER' ? referral.receiverList : 'DONE';
}
