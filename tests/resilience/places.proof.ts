import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { aReferral, type MadeReferral } from '../testkit/a-referral.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { aService, type Service } from '../testkit/organisations.js';
import { proof } from '../testkit/proof.js';
import { attempt, type HumanTransition } from '../testkit/referrals.js';
import { startServer, useServer } from '../testkit/server.js';
import { theTruth } from '../testkit/truth.js';
import type { Actor } from '../testkit/actors.js';

/** Asks until there is an answer: at the door so many at once may be told to come again. */
async function told(actor: Actor, name: HumanTransition, referral: MadeReferral): Promise<string> {
  for (;;) {
    const { status, data, errors } = await attempt(actor, name, referral);
    if (status !== 503) return errors[0]?.extensions?.code ?? Object.values(data)[0]!.__typename;
    await sleep(50);
  }
}

interface Tally {
  wrong: string[];
}

/** So many referrals to one service with fewer places, accepted at once, then half of those given back at once. */
async function compete(place: Neighbourhood, atOnce: number, places: number, { wrong }: Tally): Promise<void> {
  const bench = await aService(place.charity, { places });
  const referrals: MadeReferral[] = [];
  for (let n = 0; n < atOnce; n += 1) referrals.push(await aReferral(place, { service: bench }).sent().create());
  const answers = await Promise.all(referrals.map((referral) => told(place.coordinator, 'accept', referral)));
  const count = (type: string) => answers.filter((answer) => answer === type).length;
  const tally = `${places} places: ${count('Referral')} accepted, ${count('ServiceFull')} full`;
  if (count('Referral') !== places || count('ServiceFull') !== atOnce - places) wrong.push(tally);
  await expectPlaces(bench, { available: 0, held: places, status: 'FULL' }, wrong);
  const held = referrals.filter((_, index) => answers[index] === 'Referral');
  const leaving = held.slice(0, Math.ceil(held.length / 2));
  await Promise.all(
    leaving.map(({ version, ...each }) => told(place.coordinator, 'unaccept', { ...each, version: version + 1 })),
  );
  const free = leaving.length;
  await expectPlaces(bench, { available: free, held: places - free, status: 'HAS_CAPACITY' }, wrong);
}

async function expectPlaces({ id }: Service, expected: object, wrong: string[]): Promise<void> {
  const [row] = await theTruth(
    `select available, status, (select count(*)::int from referral where service_id = $1 and state = 'ACCEPTED') as held
     from service_capacity where service_id = $1`,
    [id],
  );
  if (!isDeepStrictEqual(row, expected))
    wrong.push(`${JSON.stringify(row)} in the place of ${JSON.stringify(expected)}`);
}

proof(
  {
    name: 'places',
    goal: 'of up to 200 who accept at once as many succeed as there are places, and each place given back is free again',
    sizes: { seconds: 1, short: 3, usual: 40, full: 400 },
  },
  async ({ size, length, rounds }) => {
    await useServer(startServer({ config: { poolSize: 12 } }));
    const place = await aNeighbourhood();
    const atOnce = length === 'seconds' ? 24 : 200;
    const begin: Tally = { wrong: [] };
    const { wrong } = await rounds({ of: size, by: 1 }, begin, (tally, { random }) =>
      compete(place, atOnce, 1 + random.below(atOnce - 1), tally),
    );
    return {
      figure: `${size} times ${atOnce} at once, ${wrong.length} wrong${wrong.length > 0 ? `: ${wrong[0]}` : ''}`,
      ok: wrong.length === 0,
    };
  },
);
