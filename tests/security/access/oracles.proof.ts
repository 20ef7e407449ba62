import { proof } from '../../testkit/proof.js';
import { run, runAs } from '../../testkit/run.js';
import { closeServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';
import { disguise, hiddenFromCharity } from './disguises.js';
import { drawn } from './draw.js';
import { guessesAbout, guessesByLists, type Guess } from './guesses.js';
import { caseRoles, cases, type CaseName } from './relations.js';
import { documentOf, everyCoordinate, everythingOf, inputsUsed } from './selections.js';
import { buildWorld, everyViewer, type Standing, type Viewer, type World } from './world.js';

const sees = ({ who, place }: Standing) => place === 'practice' && (caseRoles as readonly string[]).includes(who);

/** Of whom somebody sees less than all. */
const hiddenFrom = ({ place }: Viewer): readonly CaseName[] => (place === 'charity' ? hiddenFromCharity : cases);

async function answerTo({ actor }: Viewer, { root, variables }: Guess): Promise<string> {
  const document = documentOf(root, variables, everythingOf(root).text);
  const given = { ...variables };
  return (await (actor ? runAs(actor, document, given) : run(document, given))).text;
}

/** Asks everything; nobody is refused for having asked too often, since that would hide the rest. */
async function answersTo(world: World, viewer: Viewer): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const guesses = [...hiddenFrom(viewer).map((name) => guessesAbout(world.people[name])), guessesByLists(world)];
  for (const some of guesses) {
    for (const guess of some)
      answers.set(`${guess.root} ${JSON.stringify(guess.variables)}`, await answerTo(viewer, guess));
    await theTruth("delete from audit_entry where why like 'look-up%'");
  }
  return answers;
}

/** Arguments of the graph's questions that are in none of these guesses. */
function unguessed(world: World): string[] {
  const guesses = [...guessesByLists(world), ...cases.flatMap((name) => guessesAbout(world.people[name]))];
  const used = new Set(guesses.flatMap(({ root, variables }) => inputsUsed(root, variables)));
  const inputs = /^Query\..*\(|^(WorklistFilter|AuditFilter|ServiceFilter|FindPeopleInput)\./;
  // An organisation that acted is no person.
  return everyCoordinate().filter(
    (each) => inputs.test(each) && !used.has(each) && each !== 'AuditFilter.organisationId',
  );
}

/** Asks, changes what is hidden, and asks again: each answer has to be the same, byte by byte. */
async function compared(world: World, viewers: readonly Viewer[], further: boolean, changed: readonly CaseName[]) {
  const before: Map<string, string>[] = [];
  for (const viewer of viewers) before.push(await answersTo(world, viewer));
  for (const name of changed) await disguise(world.people[name], further);
  const told: string[] = [];
  let asked = 0;
  for (const [index, viewer] of viewers.entries()) {
    const after = await answersTo(world, viewer);
    asked += after.size;
    for (const [guess, answer] of after) {
      if (before[index]!.get(guess) !== answer) told.push(`${guess} as ${viewer.who}, ${viewer.place}`);
    }
  }
  return { told, asked };
}

interface Tally {
  asked: number;
  /** Answers that told something apart. */
  told: string[];
  /** How many told it to somebody who may see. */
  byOwner: number;
  /** Arguments of questions. */
  untried: string[];
}

/** Tries to learn something as some viewers, in a new world. */
async function tell(some: readonly Standing[], tally: Tally): Promise<void> {
  const world = await buildWorld();
  const as = ({ who, place }: Standing) => world.viewers.find((each) => each.who === who && each.place === place)!;
  const viewers = some.map(as);
  const owner = world.viewers.find((viewer) => sees(viewer))!;
  const first = await compared(world, [...viewers, owner], false, hiddenFromCharity);
  // What the charity does see of the others is hidden from the rest.
  const outside = viewers.filter(({ place }) => place !== 'charity');
  const rest = cases.filter((name) => name === 'limited' || !hiddenFromCharity.includes(name));
  const second = await compared(world, outside, true, rest);
  const byOwner = first.told.filter((each) => each.endsWith(`as ${owner.who}, practice`));
  tally.asked += first.asked + second.asked;
  tally.told.push(...first.told.filter((each) => !byOwner.includes(each)), ...second.told);
  tally.byOwner += byOwner.length;
  tally.untried = unguessed(world);
}

proof(
  {
    name: 'oracles',
    goal: '0 answers that tell apart what one may not see, every argument of every question tried',
    // Viewers who see less than all.
    sizes: { seconds: 1, short: 8, usual: 100, full: 100 },
  },
  async ({ size, seed, rounds }) => {
    const begin: Tally = { asked: 0, told: [], byOwner: 0, untried: [] };
    const blind = everyViewer().filter((viewer) => !sees(viewer));
    const chosen = drawn(blind, size, seed);
    const tally = await rounds({ of: chosen.length, by: 15 }, begin, async (tally, { first, cases }) => {
      await tell(chosen.slice(first, first + cases), tally);
      // What was changed once cannot be changed again: the next round has a world of its own.
      await closeServer();
    });
    const { asked, told, byOwner, untried } = tally;
    for (const each of [...told, ...untried].slice(0, 40)) console.error(each);
    return {
      figure: `${told.length} of ${asked} answers told, as ${chosen.length} viewers; ${untried.length} arguments not tried; who may see was told by ${byOwner}`,
      ok: told.length === 0 && untried.length === 0 && byOwner > 0,
    };
  },
);
