import type { ReferralState } from '@kith/referral-lifecycle';
import fc from 'fast-check';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import type { Actor } from '../../testkit/actors.js';
import { atAnotherBrowser } from '../../testkit/auth-request.js';
import { ask } from '../../testkit/ask.js';
import { proof } from '../../testkit/proof.js';
import { closeServer, startServer, theServer, type TestServer } from '../../testkit/server.js';
import { hangUpOn } from '../../testkit/truth.js';
import { OperationWriter, type Operation } from './any-operation.js';
import { Known } from './known.js';
import { Names } from './names.js';
import { aWorld, bLivesOn, everyState, fewStates, peopleOf, type World } from './worlds.js';

/** What everybody may know of an organisation they have nothing to do with, and so may differ. */
const published: Readonly<Record<string, readonly string[]>> = { Service: ['capacity'] };

/** The graph without what is published; what nobody asks for cannot differ. */
function withoutPublished(): GraphQLSchema {
  const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
  for (const [name, fields] of Object.entries(published)) {
    const type = schema.getType(name);
    if (isObjectType(type)) for (const field of fields) delete type.getFields()[field];
  }
  return schema;
}

/** The portal asks for it all the same, always under its own name. */
const forget = (text: string): string =>
  JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    Object.values(published).flat().includes(key) ? 'published' : value,
  );

/** One of the two databases, with the browsers of A's people there. */
class Side {
  private readonly people: Record<string, Actor>;
  readonly names: Names;

  constructor(
    readonly server: TestServer,
    world: World,
    known: ReadonlySet<string>,
  ) {
    this.names = new Names(known);
    this.people = Object.fromEntries(
      Object.entries(peopleOf(world)).map(([who, actor]) => {
        const here = atAnotherBrowser(actor);
        actor.cookies.forEach((value, name) => here.cookies.set(name, value));
        return [who, here];
      }),
    );
  }

  async answer({ who, query, variables }: Operation): Promise<{ status: number; text: string }> {
    this.server.clock.pass({ minutes: 1 });
    const asked = JSON.parse(this.names.real(JSON.stringify({ query, variables }))) as Operation;
    const { status, text } = await ask(this.server, this.people[who]!, asked.query, asked.variables);
    return { status, text: this.names.named(forget(text)) };
  }
}

async function twoSides(
  states: readonly ReferralState[],
): Promise<{ world: World; sides: readonly [Side, Side]; close: () => Promise<void> }> {
  const world = await aWorld(states);
  const server = await theServer();
  const known = await Known.fromTheBeginning();
  // A database is copied only while nobody is connected to it.
  await hangUpOn('pid <> pg_backend_pid()');
  const twin = await startServer({ copyOf: server });
  await bLivesOn(world);
  const instant = new Date().toISOString();
  for (const { clock } of [server, twin]) clock.set(instant);
  const close = async () => {
    await twin.close();
    await closeServer();
  };
  return { world, sides: [new Side(server, world, known), new Side(twin, world, known)], close };
}

interface Tally {
  asked: number;
  differing: number;
  answered: number;
  wrote: number;
}

proof(
  {
    name: 'non-interference',
    goal: '5,000 operations as A answered byte by byte alike in two databases that differ in B only, but for what is published',
    sizes: { seconds: 150, short: 1_000, usual: 5_000, full: 20_000 },
  },
  async ({ size, length, say, rounds }) => {
    const begin: Tally = { asked: 0, differing: 0, answered: 0, wrote: 0 };
    // Each round begins with two worlds of its own, as the one before has left its own behind.
    const tally = await rounds({ of: size, by: 1_000 }, begin, async (tally, { cases, seed }) => {
      const { world, sides, close } = await twoSides(length === 'seconds' ? fewStates : everyState);
      const writer = new OperationWriter(withoutPublished(), Object.keys(peopleOf(world)));
      const known = new Known(world);
      const ask = async (operation: Operation) => {
        const [one, other] = [await sides[0].answer(operation), await sides[1].answer(operation)];
        tally.asked += 1;
        if (one.status !== other.status || one.text !== other.text) {
          tally.differing += 1;
          if (tally.differing < 4) say(`${JSON.stringify(operation)}\n${one.text}\n${other.text}`);
        }
        if (known.learn(operation, one.text)) tally.answered += 1;
      };
      const property = fc.asyncProperty(fc.gen(), (pick) => ask(writer.write(pick, known.values(), known.shown())));
      await fc.assert(property, { numRuns: cases, seed, endOnFailure: true });
      tally.wrote += known.written;
      await close();
    });
    const { asked, differing, answered, wrote } = tally;
    return {
      figure: `${differing} of ${asked.toLocaleString('en-GB')} differ; ${answered} gave data, ${wrote} made or changed something`,
      // Were nearly all of them refused, their being alike would show nothing.
      ok: differing === 0 && answered > asked / 5 && wrote > asked / 50,
    };
  },
);
