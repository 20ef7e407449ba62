import { transitions, transitionNames, type ReferralState } from '@kith/referral-lifecycle';
import type fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { QueryWriter, type KnownValues } from '../../api/reading/any-query.js';
import { moves } from '../../testkit/moves.js';
import { portalDocuments, type AskedDocument } from '../../testkit/portal-documents.js';
import type { Variables } from '../../testkit/trusted.js';
import { ValueMaker } from './any-value.js';

export interface Operation {
  who: string;
  query: string;
  variables: Variables;
}

/** A referral as A has last been shown it. */
export interface Shown {
  id: string;
  version: number;
  state?: ReferralState;
}

const roots = ['viewer', 'organisation', 'organisations', 'service', 'services', 'worklist', 'worklistCounts', 'referral', 'referralByReference', 'people', 'person']; // prettier-ignore

/** Who mostly writes what A makes anew, and who mostly answers a referral to A's team. */
export const writers = ['referrer', 'practiceManager'] as const;
export const receivers = ['linkWorker', 'teamManager'] as const;

/** What makes something anew, and so may collide with what B has made. */
const usualWrites = new Set(['RegisterPerson', 'DraftReferral', 'RecordNote', 'InviteMember', 'RecordConsent']);

/** Writes what somebody on A's side may ask: generated queries, what the portal sends, and steps that a referral may take. */
export class OperationWriter {
  private readonly documents: AskedDocument[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly people: readonly string[],
  ) {
    this.documents = portalDocuments(schema);
  }

  write(pick: fc.GeneratorValue, known: KnownValues, shown: readonly Shown[]): Operation {
    const maker = new ValueMaker(pick, known);
    const kind = maker.one(['any', 'any', 'portal', 'portal', 'write', 'write', 'step', 'step'] as const);
    const who = maker.one(kind === 'write' && !maker.chance(3) ? writers : this.people);
    if (kind === 'any') return { who, query: new QueryWriter(pick, this.schema, known, roots).write(), variables: {} };
    if (kind === 'step' && shown.length > 0) return this.step(maker, known, maker.one(shown));
    const usual = kind === 'write' && !maker.chance(3);
    const document = maker.one(
      this.documents.filter(({ writes, name }) => (usual ? usualWrites.has(name) : writes === (kind === 'write'))),
    );
    return { who, query: document.text, variables: this.variablesOf(document, maker, known) };
  }

  private step(maker: ValueMaker, known: KnownValues, { id, version, state }: Shown): Operation {
    const able = transitionNames.filter((name) => name in moves && (!state || transitions[name].from.includes(state)));
    const name = able.length > 0 ? (maker.one(able) as keyof typeof moves) : 'withdraw';
    const side = transitions[name].by.includes('RECEIVER') ? receivers : writers;
    const who = maker.one(maker.chance(4) ? this.people : side);
    const document = this.documents.find(({ root }) => root === moves[name].mutation)!;
    const usual = moves[name].usual();
    const words = usual['message'] ?? usual['reason'];
    const variables = {
      ...this.variablesOf(document, maker, known),
      ...usual,
      ...(words === undefined ? {} : { words }),
      id,
      expectedVersion: maker.chance(8) ? version - 1 : version,
    };
    const declared = new Set(document.variables.map((each) => each.name));
    const wanted = Object.entries(variables).filter(([each]) => declared.has(each));
    return { who, query: document.text, variables: Object.fromEntries(wanted) };
  }

  private variablesOf({ name, variables }: AskedDocument, maker: ValueMaker, known: KnownValues): Variables {
    const made = variables.map((each) => {
      const ids = each.name === 'id' ? (known[`${name}.id`] ?? known[idOf(name)]) : undefined;
      return [each.name, ids ? maker.one(ids) : maker.value(each.name, each.type)];
    });
    return Object.fromEntries(made) as Variables;
  }
}

const idOf = (name: string): string => {
  if (name.startsWith('Person')) return 'person.id';
  if (name.startsWith('Organisation') || name.startsWith('LinkWorkerTeam')) return 'organisation.id';
  return name.startsWith('Service') ? 'service.id' : 'referral.id';
};
