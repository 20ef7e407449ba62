import { aMember, linkWorker, type Actor } from '../../testkit/actors.js';
import { uuidv7 } from '../../testkit/ids.js';
import { proof } from '../../testkit/proof.js';
import { theServer } from '../../testkit/server.js';
import { addressOf, attempt } from './attempts.js';
import { howWellToldApart } from './told-apart.js';

const guessesOfOne = 4;

proof(
  {
    name: 'timing',
    goal: 'unknown and known accounts answered alike, and told apart by time no better than by chance (p ≥ 0.001)',
    sizes: { seconds: 12, short: 160, usual: 600, full: 2_400 },
  },
  async ({ size, say }) => {
    const server = await theServer();
    const known: Actor[] = [];
    for (let made = 0; made < size / guessesOfOne; made += 1) known.push(await aMember(linkWorker()));
    const times = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    const measure = async (kind: keyof typeof times, email: string, turn: number) => {
      const { status, body, told, milliseconds } = await attempt(server, {
        email,
        password: `guess number ${turn}`,
        address: addressOf(turn),
      });
      answers.add(JSON.stringify([status, body, told]));
      times[kind].push(milliseconds);
    };
    await measure('known', (await aMember(linkWorker())).email, size * 2);
    times.known.length = 0;
    for (let turn = 0; turn < size; turn += 1) {
      const one = () => measure('known', known[turn % known.length]!.email, turn);
      const none = () => measure('unknown', `nobody.${uuidv7().slice(-12)}@example.test`, size + turn);
      // Side by side and in turns, so that whatever else the computer does happens to both alike.
      for (const ask of turn % 2 ? [one, none] : [none, one]) await ask();
      if (turn % 100 === 99) say(`${turn + 1} of ${size} pairs`);
    }
    const { share, p, medians } = howWellToldApart(times.known, times.unknown);
    const between = Math.abs(medians[0] - medians[1]).toFixed(2);
    return {
      figure: `${answers.size} kind of answer; of ${size} pairs the known one slower in ${(share * 100).toFixed(1)}%, p = ${p.toFixed(3)}, medians ${between} ms apart`,
      ok: answers.size === 1 && p >= 0.001,
    };
  },
);
