import { run, runAs } from '../../testkit/run.js';
import type { Attempt } from './attempts.js';
import { documentOf, everythingOf, inputsUsed } from './selections.js';
import type { Viewer } from './world.js';
import { toldTo } from './write-rights.js';

/** What the mutations have counted and found; plain JSON, in which a set is an object with its members for keys. */
export interface WriteFindings {
  cells: number;
  mismatches: string[];
  exercised: Record<string, true>;
}

/** Adds to what is found, attempt by attempt. */
export class WriteTally {
  constructor(private readonly found: WriteFindings) {}

  /** Tries, and compares what is said with the table: one cell for the mutation and one for each input it was given. */
  async attempt(viewer: Viewer, { name, relation, about, variables }: Attempt): Promise<void> {
    const root = name.startsWith('Mutation.') ? name : 'Mutation.draftReferral';
    const used = inputsUsed(root, variables);
    const { text, leaves } = everythingOf(root);
    const document = documentOf(root, variables, text);
    const { data, errors } = viewer.actor
      ? await runAs<Said>(viewer.actor, document, variables)
      : await run<Said>(document, variables);
    const is = errors[0]?.extensions?.code ?? data?.[root.split('.')[1]!]?.__typename ?? 'nothing';
    const should = toldTo(name, { who: viewer.who, relation });
    this.found.cells += 1 + used.length;
    for (const each of [root, ...used, ...leaves.flatMap(({ coordinates }) => coordinates)])
      this.found.exercised[each] = true;
    if (should.split(' ').includes(is)) return;
    this.found.mismatches.push(
      `${name} as ${viewer.who}, ${viewer.place}, ${relation} (${about}): ${is}, not ${should}`,
    );
  }
}

type Said = Record<string, { __typename: string } | null>;
