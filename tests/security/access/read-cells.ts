import { run, runAs, type Answer } from '../../testkit/run.js';
import { expected, Lines, type Outcome } from './judge.js';
import { classes } from './classes.js';
import type { MadeCase } from './made-cases.js';
import type { Element, Read } from './read.js';
import { relationOf } from './relations.js';
import { readRights } from './rights.js';
import { valueRights } from './value-rights.js';
import { documentOf, everythingOf, idsOf, inputsUsed, type Leaf, type Selection } from './selections.js';
import type { Viewer } from './world.js';

const lines = new Lines(readRights);

const selections = new Map<string, Selection>();

function selectionOf(root: string): Selection {
  let selection = selections.get(root);
  if (!selection) selections.set(root, (selection = everythingOf(root)));
  return selection;
}

/** What stands at a leaf, of what was asked about: the first list on the way holds others, and so may referrals inside. */
function valuesAt(data: unknown, { path, referrals }: Leaf, { belongs, referralId }: Read): unknown[] {
  let narrow = belongs;
  let found: unknown[] = [data];
  for (const [index, step] of path.entries()) {
    const next = found.map((each) => (each as Record<string, unknown> | null)?.[step]);
    const isList = next.some((each) => Array.isArray(each));
    found = next.flat();
    if (isList && narrow) {
      const keep = narrow;
      found = found.filter((each) => keep(each as Element));
      narrow = undefined;
    }
    if (referrals.includes(index) && referralId !== undefined) {
      found = found.filter((each) => (each as Element | null)?.id === undefined || (each as Element).id === referralId);
    }
  }
  return found.filter((each) => each !== null && each !== undefined);
}

/** What the questions have counted and found; plain JSON, in which a set is an object with its members for keys. */
export interface ReadFindings {
  cells: number;
  mismatches: string[];
  exercised: Record<string, true>;
  /** What somebody was shown: at a place, about something, at a leaf. */
  shown: Record<string, true>;
  /** Coordinates that somebody was shown a value of. */
  filled: Record<string, true>;
  empty: { key: string; words: string }[];
}

/** Adds to what is found, question by question. */
export class ReadTally {
  constructor(
    private readonly people: readonly MadeCase[],
    private readonly found: ReadFindings,
  ) {}

  /** Asks one question and compares every leaf of the answer with the table. */
  async ask(viewer: Viewer, read: Read, ask: Asker): Promise<void> {
    const selection = read.brief ? idsOf(read.root) : selectionOf(read.root);
    const answer = await ask(viewer, documentOf(read.root, read.variables, selection.text), read.variables);
    const code = codeOf(answer);
    const inputs = inputsUsed(read.root, read.variables);
    for (const each of [read.root, ...inputs]) this.found.exercised[each] = true;
    this.compareWords(viewer, read, answer);
    for (const leaf of selection.leaves) this.compare(viewer, read, leaf, inputs, code, answer);
  }

  private compare(
    viewer: Viewer,
    read: Read,
    leaf: Leaf,
    inputs: readonly string[],
    code: string | undefined,
    answer: Answer<unknown>,
  ): void {
    this.found.cells += 1;
    const { who, place } = viewer;
    const { root, relation, instead, also, about } = read;
    const should = expected(lines, { who, relation }, root, inputs, leaf.coordinates, instead, also);
    const is = code ?? (valuesAt(answer.data, leaf, read).length > 0 ? 'SHOWN' : 'NOTHING');
    const way = leaf.coordinates.join(' ');
    const key = `${relation} ${place} ${about} ${way}`;
    for (const each of leaf.coordinates) this.found.exercised[each] = true;
    if (is === 'SHOWN') {
      this.found.shown[key] = true;
      for (const each of leaf.coordinates) this.found.filled[each] = true;
    }
    if (code === undefined) this.compareValues(viewer, read, leaf, answer);
    if (is === should || this.onlyFrame(leaf, should, is)) return;
    const words = `${way} ${JSON.stringify(read.variables)} as ${who}, ${place}, ${relation} (${about}): ${is}, not ${should}`;
    if (should === 'SHOWN' && is === 'NOTHING') this.found.empty.push({ key, words });
    else this.found.mismatches.push(words);
  }

  /** Values of which the table says that not everybody who sees the field may see them. */
  private compareValues({ who, place }: Viewer, read: Read, leaf: Leaf, answer: Answer<unknown>): void {
    for (const { at, words, tells, is } of valueRights.filter((each) => each.at === leaf.coordinates.at(-1))) {
      this.found.cells += 1;
      const values = valuesAt(answer.data, leaf, read);
      const { relation, about } = read;
      if (values.length > 0 && values.flat().some(tells) !== classes[is].shows({ who, relation })) {
        this.found.mismatches.push(
          `${at}, ${words}, as ${who}, ${place}, ${relation} (${about}): ${JSON.stringify(values)}`,
        );
      }
    }
  }

  /** Words of people's records that stand in an answer to somebody whom the table does not show them, wherever. */
  private compareWords({ who, place }: Viewer, { root, variables }: Read, { text }: Answer<unknown>): void {
    // A receipt is kept so that whoever oversees the sender can read what was disclosed.
    if (root === 'Query.disclosureReceipts' && who === 'INFORMATION_GOVERNANCE' && place === 'board') return;
    for (const { name, contentWords, fullWords, person } of this.people) {
      const relation = relationOf(place, name);
      // Who passed a person on and who sees both referrals reads the same words in both.
      const content = relation === 'ORIGIN' ? 'OWN' : relation;
      const hidden = [
        ...(classes.full.shows({ who, relation }) ? [] : fullWords),
        ...(classes.content.shows({ who, relation: content }) ? [] : contentWords),
      ].filter((word) => !(place === 'stranger' && word === person.nhsNumber));
      this.found.cells += hidden.length;
      const found = hidden.filter((word) => text.includes(word));
      if (found.length > 0) {
        this.found.mismatches.push(
          `${root} ${JSON.stringify(variables)} as ${who}, ${place}: ${found.join(', ')} of ${name}, ${relation}`,
        );
      }
    }
  }

  /** An empty page has its frame too; what stands in the frame is judged by its own line. */
  private onlyFrame(leaf: Leaf, should: Outcome, is: string): boolean {
    const frames = /Connection\.|PageInfo\.|^Referral\.(viewer|has)/;
    return frames.test(leaf.coordinates.at(-1)!) && should === 'NOTHING' && is === 'SHOWN';
  }
}

/** What one was not shown although another of the same place was shown it. */
export const missedIn = ({ empty, shown }: ReadFindings): string[] =>
  empty.filter(({ key }) => shown[key]).map(({ words }) => words);

export type Asker = (viewer: Viewer, document: string, variables: Read['variables']) => Promise<Answer<unknown>>;

/** Asks each question of a viewer once, however many cases it tells of. */
export function asking(): Asker {
  const given = new Map<string, Promise<Answer<unknown>>>();
  return (viewer, document, variables) => {
    const key = `${viewer.place} ${viewer.who} ${document} ${JSON.stringify(variables)}`;
    let answer = given.get(key);
    if (!answer) {
      answer = viewer.actor ? runAs(viewer.actor, document, { ...variables }) : run(document, { ...variables });
      given.set(key, answer);
    }
    return answer;
  };
}

function codeOf({ errors, status }: Answer<unknown>): string | undefined {
  if (errors.length === 0) return status === 200 ? undefined : `STATUS ${status}`;
  return errors[0]?.extensions?.code ?? errors[0]?.message;
}
