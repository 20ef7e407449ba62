import {
  holdsPlace,
  receiverAccessAfter,
  referralStates,
  transitionNames,
  transitions,
  whoseTurn,
  type ReferralState,
} from '@kith/referral-lifecycle';
import { beforeAll, describe, expect, test } from 'vitest';
import { aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { freePlaces } from '../../testkit/organisations.js';
import { moved, seenBy, type HumanTransition } from '../../testkit/referrals.js';
import { grantOf, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

type HumanParty = 'SENDER' | 'RECEIVER' | 'MANAGER';

const humanNames = transitionNames.filter((name): name is HumanTransition => name !== 'expire');

/** Every row of the table, for every state it starts from and every human who may make it. */
const rows = humanNames.flatMap((name) =>
  transitions[name].from.flatMap((from) =>
    transitions[name].by
      .filter((party): party is HumanParty => party !== 'SYSTEM' && party !== 'PERSON')
      .map((party) => ({ name, from, to: transitions[name].to, party, words: transitions[name].sentence })),
  ),
);

// Transitions that only link-worker teams' and practices' managers make are tried by the sender's manager.
const whoActs = (referral: MadeReferral, party: HumanParty): Actor =>
  ({ SENDER: referral.sender, RECEIVER: referral.receiver, MANAGER: referral.manager })[party];

const fields = `state version clock dueOn closedAt statusSentence events { transition fromState toState sentence }`;

interface Seen {
  state: ReferralState;
  version: number;
  clock: string | null;
  dueOn: string | null;
  closedAt: string | null;
  events: { transition: string; fromState: string; toState: string; sentence: string }[];
}

describe.each(rows)('A referral that is $from: the $party $words', ({ name, from, to, party }) => {
  test(`it is then ${to}, and history, clock, access, place and word to others agree`, async () => {
    const before = await aReferralIn(from, place, { service: place.allotment });
    const grantBefore = await grantOf(before.id);
    const free = await freePlaces(place.allotment);
    const answers = name === 'redirect' ? { targetServiceId: place.choir.id } : {};
    const after = await moved(whoActs(before, party), name, before, answers);
    expect(after).toMatchObject({ state: to, version: before.version + 1 });

    const seen = await seenBy<Seen>(before.sender, before.id, fields);
    expect(seen.clock).toBe(referralStates[to].clock);
    expect(seen.dueOn === null).toBe(referralStates[to].clock === null);
    expect(seen.closedAt === null).toBe(referralStates[to].open);
    expect(seen.events.at(-1)).toMatchObject({ transition: name, fromState: from, toState: to });
    expect(seen.events.at(-1)?.sentence).toContain(transitions[name].sentence);

    const live = grantBefore?.live ? grantBefore.level : null;
    const kept = transitions[name].receiverAccess === 'KEPT' ? live : receiverAccessAfter(name, live).level;
    const grant = await grantOf(before.id);
    expect(grant?.live ? grant.level : null).toBe(kept);
    expect(await freePlaces(place.allotment)).toBe(free + Number(holdsPlace(from)) - Number(holdsPlace(to)));

    const told = await theTruth('select topic from outbox_message where entity_id = $1 and topic = $2', [
      before.id,
      `referral.${name}`,
    ]);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe.each(Object.keys(referralStates) as ReferralState[])('A referral that is %s', (state) => {
  test('stands with whoever has the next step, on both sides', async () => {
    const referral = await aReferralIn(state, place);
    const { viewerTab: sender } = await seenBy<{ viewerTab: string }>(referral.sender, referral.id, 'viewerTab');
    const closedWithTask = ['DECLINED', 'EXPIRED', 'COMPLETED', 'NOT_COMPLETED'].includes(state);
    const turn = whoseTurn(state);
    const senders = closedWithTask || turn === 'SENDER' ? 'NEEDS_ME' : turn === 'RECEIVER' ? 'WAITING' : 'DONE';
    expect(sender).toBe(senders);
    if (state === 'DRAFT') return;
    const { viewerTab: receiver } = await seenBy<{ viewerTab: string }>(referral.receiver, referral.id, 'viewerTab');
    expect(receiver).toBe(turn === 'NOBODY' ? 'DONE' : turn === 'RECEIVER' ? 'NEEDS_ME' : 'WAITING');
  });
});
