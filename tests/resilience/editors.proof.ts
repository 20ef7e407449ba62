import { setTimeout as sleep } from 'node:timers/promises';
import {
  nextState,
  referralStates,
  transitionNames,
  transitions,
  type Party,
  type ReferralState,
} from '@kith/referral-lifecycle';
import { aReferral } from '../testkit/a-referral.js';
import {
  coordinator,
  practiceManager,
  practiceReferrer,
  signedInAs,
  type Actor,
  type Part,
} from '../testkit/actors.js';
import { moves } from '../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { proof } from '../testkit/proof.js';
import { attempt, type HumanTransition, type Outcome } from '../testkit/referrals.js';
import { startServer, useServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';
import type { Random } from '../testkit/random.js';

const editors = 200;

interface Edit {
  actor: Actor;
  name: HumanTransition;
}

/** Steps that need more than a moment's answer: another service, contacts on record, or an hour that has not passed. */
const leftOut: readonly string[] = ['redirect', 'closeUnsuccessful', 'submit', 'discard', 'expire'];

/** Who could do what next; all of them are right, and only one can be first. */
function possible(state: ReferralState, sides: Partial<Record<Party, Actor[]>>): Edit[] {
  const names = transitionNames.filter(
    (name) => !leftOut.includes(name) && (transitions[name].from as readonly string[]).includes(state),
  );
  return names.flatMap((name) =>
    transitions[name].by.flatMap((party) =>
      (sides[party] ?? []).map((actor) => ({ actor, name: name as HumanTransition })),
    ),
  );
}

/** Asks until there is an answer: at the door so many at once may be told to come again. */
async function edit({ actor, name }: Edit, referral: Outcome): Promise<string> {
  for (;;) {
    const { status, data, errors } = await attempt(actor, name, referral);
    // Without a pause, those turned away would leave the others no time to come to an end.
    if (status !== 503) return errors[0]?.extensions?.code ?? data[moves[name].mutation]!.__typename;
    await sleep(50);
  }
}

interface Tally {
  wrong: string[];
  conflicts: number;
}

async function compete(referral: Outcome, edits: Edit[], tally: Tally): Promise<Outcome> {
  const answers = await Promise.all(edits.map((each) => edit(each, referral)));
  const winners = edits.filter((_, index) => answers[index] === 'Referral');
  tally.conflicts += answers.filter((answer) => answer === 'ReferralChanged').length;
  const others = answers.filter((answer) => answer !== 'Referral' && answer !== 'ReferralChanged');
  const [row] = await theTruth<Outcome & { events: number; last: string }>(
    `select id, version, state, reference, 'Referral' as "__typename",
       (select count(*)::int from referral_event where referral_id = referral.id) as events,
       (select transition from referral_event where referral_id = referral.id order by id desc limit 1) as last
     from referral where id = $1`,
    [referral.id],
  );
  const { version, events, last } = row!;
  // A draft is version 1 and has no event; from then on each version is the work of one event.
  const sound = version === referral.version + 1 && events === version - 1 && winners[0]?.name === last;
  if (winners.length !== 1 || others.length > 0 || !sound)
    tally.wrong.push(`${winners.length} winners, version ${referral.version} to ${version}, ${others.join(' ')}`);
  return row!;
}

const open = (state: ReferralState) => referralStates[state].open;

/** Enough people on each side that none of them asks more often than one address may. */
async function sidesOf(place: Neighbourhood) {
  const several = (part: Part) => Promise.all(Array.from({ length: 20 }, () => signedInAs(part)));
  const managers = await several(practiceManager(place.practice));
  return {
    SENDER: [...(await several(practiceReferrer(place.practice))), ...managers],
    RECEIVER: await several(coordinator(place.charity)),
    MANAGER: managers,
  };
}

/** Two hundred edits of everything that is possible; now and then only of what leaves the referral open. */
function chosen(all: Edit[], random: Random): Edit[] {
  const going = all.filter(({ name }) => open(nextState(name)));
  const from = going.length > 0 && random.below(4) > 0 ? going : all;
  return Array.from({ length: editors }, () => random.oneOf(from));
}

proof(
  {
    name: 'editors',
    goal: 'of 200 at once exactly one winner each round, all others a typed conflict',
    sizes: { seconds: 3, short: 25, usual: 500, full: 500 },
  },
  async ({ size, rounds }) => {
    await useServer(startServer({ config: { poolSize: 12 } }));
    const place = await aNeighbourhood();
    const sides = await sidesOf(place);
    const begin: Tally = { wrong: [], conflicts: 0 };
    const tally = await rounds({ of: size, by: 25 }, begin, async (tally, { cases, random }) => {
      let referral: Outcome | undefined;
      for (let made = 0; made < cases; made += 1) {
        if (!referral || !open(referral.state))
          referral = await aReferral(place, { service: place.choir }).sent().create();
        referral = await compete(referral, chosen(possible(referral.state, sides), random), tally);
      }
    });
    const expected = size * (editors - 1);
    return {
      figure:
        `${size - tally.wrong.length} of ${size} rounds had one winner and no other effect, ` +
        `${tally.conflicts} of ${expected} others a typed conflict${tally.wrong.length > 0 ? `; ${tally.wrong[0]}` : ''}`,
      ok: tally.wrong.length === 0 && tally.conflicts === expected,
    };
  },
);
