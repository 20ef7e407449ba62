import { referralStates, type ReferralState } from '@kith/referral-lifecycle';
import { aReferral, aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { aNhsNumber } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { aPerson } from '../../testkit/people.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { moved } from '../../testkit/referrals.js';

/** Every state that a referral may be in, and those that make the most difference, for when time is short. */
export const everyState = Object.keys(referralStates) as ReferralState[];
export const fewStates: readonly ReferralState[] = ['DRAFT', 'SENT', 'ACCEPTED', 'DECLINED'];

/** A network in which A's side and B's know nothing of each other, and both refer to a charity that is neither's. */
export interface World {
  states: readonly ReferralState[];
  a: Neighbourhood;
  b: Neighbourhood;
  shared: Neighbourhood;
  ofA: MadeReferral[];
  ofB: MadeReferral[];
  /** NHS numbers that A may register one day. */
  numbers: string[];
  /** Addresses that A may invite one day. */
  addresses: string[];
}

/** The same people, referring to the charity that is neither's. */
const toShared = (from: Neighbourhood, { charity, coordinator, allotment }: Neighbourhood): Neighbourhood => ({
  ...from,
  charity,
  coordinator,
  allotment,
});

export async function aWorld(states: readonly ReferralState[]): Promise<World> {
  const [a, b, shared] = [await aNeighbourhood(), await aNeighbourhood(), await aNeighbourhood()];
  const [ofA, ofB]: [MadeReferral[], MadeReferral[]] = [[], []];
  for (const state of states) {
    ofA.push(await aReferralIn(state, a), await aReferralIn(state, toShared(a, shared), { service: shared.allotment }));
  }
  const taken = await aReferral(a).sent().accepted().create();
  ofA.push(taken, await aReferral(toShared(a, shared), { basedOn: taken, service: shared.allotment }).sent().create());
  for (const state of ['SENT', 'ACCEPTED', 'IN_PROGRESS', 'DRAFT'] as const) ofB.push(await aReferralIn(state, b));
  const numbers = Array.from({ length: 30 }, aNhsNumber);
  const addresses = Array.from({ length: 10 }, (_, turn) => `somebody.${turn}@example.org`);
  return { states, a, b, shared, ofA, ofB, numbers, addresses };
}

const invite = `mutation Invite($at: ID!, $email: String!, $key: String!) {
  inviteMember(organisationId: $at, input: { email: $email, role: PRACTICE_REFERRER }, idempotencyKey: $key) { __typename } }`;
const lookUp = 'query LookUp($number: String!) { findPeople(by: { nhsNumber: $number }) { __typename } }';
const note = `mutation Note($id: ID!, $key: String!) {
  recordNote(personId: $id, text: "Came by twice.", idempotencyKey: $key) { __typename } }`;
const move = `mutation Move($id: ID!, $version: Int!) {
  changeContactDetails(personId: $id, expectedVersion: $version, input: { postcode: "NE29 7XY" }) { __typename } }`;
const endMembership = 'mutation End($id: ID!) { endMembership(id: $id) { __typename } }';

/** Keys of idempotency that both A and B use. */
export const keyOf = (number: number): string => `key-of-both-${number}`;

/**
 * B lives on, and A not: B registers the people of A and those A will register, invites whom A will invite, under the same
 * keys, refers, answers, discloses, writes and ends, so that all of its rows are others in one world.
 */
export async function bLivesOn({ states, a, b, shared, ofA, ofB, numbers, addresses }: World): Promise<void> {
  const theirs = [...ofA.map(({ person }) => person.nhsNumber!), ...numbers];
  for (const [turn, nhsNumber] of [...new Set(theirs)].entries()) {
    const person = await aPerson(b.referrer, { nhsNumber, familyName: turn % 2 ? 'Humble' : `Humbleton ${turn}` });
    await dataAs(b.referrer, note, { id: person.id, key: keyOf(turn) }).catch(() => undefined);
    if (turn < 15) await runAs(b.practiceManager, lookUp, { number: nhsNumber });
  }
  for (const [turn, email] of addresses.entries()) {
    await dataAs(b.practiceManager, invite, { at: b.practice.id, email, key: keyOf(turn) });
  }
  for (const state of states) {
    await aReferralIn(state, b);
    await aReferralIn(state, toShared(b, shared), { service: shared.allotment });
  }
  for (const { person } of ofB) await dataAs(b.referrer, move, { id: person.id, version: person.version });
  const [sent, accepted] = ofB;
  await moved(b.linkWorker, 'decline', sent!);
  await moved(b.linkWorker, 'closeUnsuccessful', accepted!);
  await dataAs(b.teamManager, endMembership, { id: b.linkWorker.membershipId });
  // Its own question about A is answered as if A were not there, which says nothing to A.
  await runAs(b.referrer, 'query One($id: ID!) { person(id: $id) { id } }', { id: ofA[0]!.person.id });
  await runAs(b.referrer, 'query One($id: ID!) { organisation(id: $id) { name } }', { id: a.practice.id });
}

/** Those on A's side, by what they are. */
export const peopleOf = ({ a }: World): Record<string, Actor> => ({
  referrer: a.referrer,
  practiceManager: a.practiceManager,
  linkWorker: a.linkWorker,
  teamManager: a.teamManager,
  coordinator: a.coordinator,
  sessionLead: a.sessionLead,
});
