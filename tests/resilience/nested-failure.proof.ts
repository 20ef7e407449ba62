import { isObjectType, isUnionType, getNamedType } from 'graphql';
import { signedInAs, directoryEditor, systemAdministrator } from '../testkit/actors.js';
import { aNeighbourhood } from '../testkit/neighbourhood.js';
import { proof } from '../testkit/proof.js';
import { run, runAs, type Answer } from '../testkit/run.js';
import { schema } from '../testkit/schema.js';
import { startServer, useServer } from '../testkit/server.js';
import { documentOf } from '../security/access/selections.js';
import { DatabaseProxy } from './database-proxy.js';
import { effectOf, look } from './faults/effects.js';
import type { Cast, Ready } from './faults/ready.js';
import { scenarios } from './faults/scenarios.js';
import { randomOf } from '../testkit/random.js';

/** Nested enough that reading it takes statements of its own, after the write. */
const nested: Record<string, string> = {
  Referral: 'id version sender { name } receiver { name } events { transition } person { id initials }',
  Person: 'id version owner { name } consents { decision } grants { level organisation { name } }',
  Organisation: 'id name',
};

const mutations = schema.getMutationType()!.getFields();

function documentFor(mutation: string, { variables }: Ready): string {
  const result = getNamedType(mutations[mutation]!.type);
  const members = isUnionType(result) ? result.getTypes() : [];
  const parts = members.flatMap(({ name }) => (nested[name] ? [`... on ${name} { ${nested[name]} }`] : []));
  return documentOf(`Mutation.${mutation}`, variables, `{ __typename ${parts.join(' ')} }`);
}

type Said = Record<string, { __typename: string } | null>;

const isProblem = (name: string): boolean => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Problem');
};

/** Whether the mutation says that it was done. */
function succeeded({ data, errors, status }: Answer<Said>): boolean {
  const [result] = Object.values(data ?? {});
  return status === 200 && errors.length === 0 && !!result && !isProblem(result.__typename);
}

const make = (mutation: string, ready: Ready): Promise<Answer<Said>> => {
  const document = documentFor(mutation, ready);
  return ready.actor ? runAs<Said>(ready.actor, document, ready.variables) : run<Said>(document, ready.variables);
};

class Faults {
  cuts = 0;
  written = 0;
  readonly between: string[] = [];
  private readonly whole = new Map<string, string>();

  constructor(
    private readonly proxy: DatabaseProxy,
    private readonly cast: Cast,
  ) {}

  /** Makes the mutation whole once, to know its effect; gives how many messages it takes. */
  async learn(mutation: string): Promise<void> {
    const ready = await scenarios[mutation]!(this.cast);
    const before = await look();
    const answer = await make(mutation, ready);
    if (!succeeded(answer)) throw new Error(`${mutation} did not succeed: ${answer.text}`);
    this.whole.set(mutation, effectOf(before, await look()));
  }

  /** Cuts at one message of the mutation; false when it takes fewer than that. */
  async cutAt(mutation: string, message: number, answerOnly: boolean): Promise<boolean> {
    const ready = await scenarios[mutation]!(this.cast);
    const before = await look();
    this.proxy.cutAt(message, answerOnly);
    const answer = await make(mutation, ready);
    const happened = this.proxy.uncut();
    const effect = effectOf(before, await look());
    if (happened) this.cuts += 1;
    const whole = this.whole.get(mutation);
    const place = `${mutation}, message ${message}${answerOnly ? ' delivered' : ''}`;
    if (effect !== '' && effect !== whole) this.between.push(`${place}: only ${effect} of ${whole}`);
    if (succeeded(answer) && effect === '') this.between.push(`${place}: said to be done, and is not`);
    if (happened && effect !== '') this.written += 1;
    if (!succeeded(answer)) await this.again(mutation, ready, before, place);
    return happened;
  }

  /** Who tries again under the same key has it done once, whatever had become of the first. */
  private async again(mutation: string, ready: Ready, before: Awaited<ReturnType<typeof look>>, place: string) {
    const answer = await make(mutation, ready);
    const effect = effectOf(before, await look());
    const keyed = 'idempotencyKey' in ready.variables;
    if (effect !== this.whole.get(mutation)) this.between.push(`${place}, tried again: ${effect} and not whole`);
    if (keyed && !succeeded(answer)) this.between.push(`${place}, tried again: ${answer.text.slice(0, 120)}`);
  }
}

// Whoever asks to join is sent a mail. Nobody takes it: what is noted of mail would stand beside what a mutation wrote.
const mail = { smtpUrl: 'smtp://127.0.0.1:9', from: 'kith@example.org' };

async function prepare(): Promise<Faults> {
  const { inject } = await import('vitest');
  const proxy = await DatabaseProxy.to(inject('cluster').ownerUrl);
  await useServer(startServer({ databaseUrl: (url) => proxy.urlOf(url), config: { poolSize: 3, mail } }));
  const administrator = await signedInAs(systemAdministrator());
  const editor = await signedInAs(directoryEditor());
  return new Faults(proxy, { ...(await aNeighbourhood()), administrator, editor });
}

proof(
  {
    name: 'nested-failure',
    goal: 'every mutation, cut at every message: the write is there, or the mutation says it failed; never in between',
    sizes: { seconds: 1, short: 3, usual: 40, full: 40 },
  },
  async ({ size, seed, length, say }) => {
    const random = randomOf(seed);
    const faults = await prepare();
    const unknown = Object.keys(mutations).filter((name) => !scenarios[name]);
    const known = Object.keys(mutations).filter((name) => scenarios[name]);
    const names = length === 'seconds' ? known.filter(() => random.below(4) === 0) : known;
    for (const name of names) {
      await faults.learn(name);
      // The first messages begin the write, the last ones read what the answer nests.
      for (let turn = 1; turn <= size; turn += 1) {
        const message = size < 10 ? 1 + random.below(12) : Math.ceil(turn / 2);
        const happened = await faults.cutAt(name, message, size < 10 ? random.below(2) === 0 : turn % 2 === 0);
        if (!happened && size >= 10 && turn % 2 === 0) break;
      }
      say(`${name}: ${faults.cuts} cuts, ${faults.between.length} in between`);
    }
    return {
      figure:
        `${faults.between.length} in between in ${faults.cuts} cuts of ${names.length} mutations, ${faults.written} of them after the write` +
        `${faults.between.length > 0 ? ` (${faults.between.slice(0, 3).join('; ')})` : ''}${unknown.length > 0 ? `; not covered: ${unknown.join(', ')}` : ''}`,
      ok: faults.between.length === 0 && unknown.length === 0 && faults.cuts > 0,
    };
  },
);
