import fc from 'fast-check';
import { auditor, commissioner, signedInAs, signIn, systemAdministrator, type Actor } from '../../../testkit/actors.js';
import { aMailbox } from '../../../testkit/mailbox.js';
import { proof } from '../../../testkit/proof.js';
import { schema } from '../../../testkit/schema.js';
import { startServer, useServer } from '../../../testkit/server.js';
import { Known } from '../../non-interference/known.js';
import { aWorld, everyState, fewStates, peopleOf, type World } from '../../non-interference/worlds.js';
import { spill } from '../spill.js';
import { connectionsLeaked, rejectionsDuring, sendInput, type FuzzedAnswer } from './fuzzed-server.js';
import { InputWriter, type Input } from './fuzz-inputs.js';
import { plantAtB, type Finder } from './planted.js';

const internal = /"code":"INTERNAL|INTERNAL_SERVER_ERROR|Something went wrong on our side/;

async function fuzzers(world: World): Promise<Record<string, Actor | undefined>> {
  const { board } = world.a;
  return {
    ...peopleOf(world),
    auditor: await signedInAs(auditor(board)),
    commissioner: await signedInAs(commissioner()),
    administrator: await signedInAs(systemAdministrator(board)),
    nobody: undefined,
  };
}

/** What came of the inputs, and what of it must not have. */
class Tally {
  internal = 0;
  leaks = 0;
  answered = 0;
  asked = 0;
  /** Page links that answers have held, for others to tamper with. */
  readonly cursors: string[] = [];

  constructor(
    private readonly foundOfB: Finder,
    private readonly say: (harm: string) => void,
  ) {}

  count(input: Input, { status, text }: FuzzedAnswer): void {
    this.asked += 1;
    if (status === 0 || status >= 500 || internal.test(text)) this.harm('internal', input, text);
    if (spill.test(text) || text.includes(process.cwd()) || this.foundOfB(text, input.who))
      this.harm('leaks', input, text);
    if (/^\{"data":\{(?!"[^"]+":null\})/.test(text)) this.answered += 1;
    for (const [, cursor] of text.matchAll(/[cC]ursor":"([\w-]+)"/g)) this.cursors.push(cursor!);
    this.cursors.splice(0, this.cursors.length - 60);
  }

  private harm(kind: 'internal' | 'leaks', { target, who, body }: Input, text: string): void {
    this[kind] += 1;
    if (this.internal + this.leaks <= 10) {
      this.say(`${kind}: ${target} as ${who} ${JSON.stringify(body).slice(0, 500)}\n    ${text.slice(0, 400)}`);
    }
  }
}

proof(
  {
    name: 'fuzz',
    goal: '0 internal errors, leaks, unhandled rejections and leaked connections in 30,000 inputs over every operation and document',
    sizes: { seconds: 500, short: 3_000, usual: 30_000, full: 100_000 },
  },
  async ({ size, length, seed, say }) => {
    const mailbox = await aMailbox();
    const mail = { smtpUrl: mailbox.smtpUrl, from: 'kith@example.org' };
    const server = await useServer(startServer({ config: { trustProxy: true, mail } }));
    const world = await aWorld(length === 'seconds' ? fewStates : everyState);
    const tally = new Tally(await plantAtB(world), say);
    const people = await fuzzers(world);
    const writer = new InputWriter(schema, Object.keys(people));
    const known = new Known(world);
    const atSignIn = await signedInAs(commissioner());
    const put = async (input: Input) => {
      server.clock.pass({ minutes: 1 });
      const actor = input.document === undefined && input.who !== 'nobody' ? atSignIn : people[input.who];
      const answer = await sendInput(input, actor);
      tally.count(input, answer);
      if (input.document !== undefined && answer.text.startsWith('{')) {
        known.learn({ ...input, query: input.document, variables: {} }, answer.text);
      }
      // Whoever was signed out, by an input or by the cookies it brought, comes back.
      if (answer.text.includes('"UNAUTHENTICATED"') && actor) await signIn(actor);
      if (tally.asked % 2_000 === 0) say(`${tally.asked} of ${size}, ${tally.internal} internal, ${tally.leaks} leaks`);
    };
    const uncaught = await rejectionsDuring(() =>
      fc.assert(
        fc.asyncProperty(fc.gen(), async (pick) => {
          const values = { ...known.values(), after: tally.cursors.length > 0 ? tally.cursors : [null] };
          await put(writer.write(tally.asked, pick, values, known.shown()));
        }),
        { numRuns: size, seed, endOnFailure: true },
      ),
    );
    const connections = await connectionsLeaked();
    await mailbox.close();
    const { asked, internal: failed, leaks, answered } = tally;
    return {
      figure:
        `${failed} internal errors, ${leaks} leaks, ${uncaught.length} unhandled rejections, ${connections} connections leaked` +
        ` in ${asked.toLocaleString('en-GB')} inputs over ${writer.targets.length} operations, documents and pages of sign-in;` +
        ` ${answered} gave data, ${known.written} changed something`,
      // Were nearly all of them refused at the door, little would have been tried behind it.
      ok:
        failed + leaks + uncaught.length + connections === 0 &&
        asked >= 2 * writer.targets.length &&
        answered > asked / 10 &&
        known.written > 0,
    };
  },
);
