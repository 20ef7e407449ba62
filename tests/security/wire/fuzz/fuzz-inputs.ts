import { transitions } from '@kith/referral-lifecycle';
import type fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { KnownValues } from '../../../api/reading/any-query.js';
import { moves } from '../../../testkit/moves.js';
import type { AskedDocument } from '../../../testkit/portal-documents.js';
import type { Variables } from '../../../testkit/trusted.js';
import { allDocuments } from '../all-documents.js';
import { ValueMaker } from '../../non-interference/any-value.js';
import { receivers, writers, type Shown } from '../../non-interference/any-operation.js';
import { hostileFor } from './hostile-values.js';
import { spoilt } from './spoil.js';

/** One input: what is asked, by whom, and what is wrong with the request around it. */
export interface Input {
  /** The operation of the schema, the document of the portal, or the page of sign-in that it is put into. */
  target: string;
  who: string;
  /** Left out, it goes to a page of sign-in. */
  document?: string;
  /** Whether it is to change something. */
  writes: boolean;
  /** What is sent beside the document's hash, or the body of sign-in. */
  body: Record<string, unknown>;
  headers: Record<string, string>;
}

const signInPages: Readonly<Record<string, Variables>> = {
  'sign-in/email': { email: 'somebody@example.org', password: 'a password that opens nothing' },
  'sign-out': {},
  'request-password-reset': { email: 'somebody@example.org' },
  'reset-password': { token: 'no such token', newPassword: 'a password that opens nothing' },
  'two-factor/enable': { password: 'a password that opens nothing' },
  'two-factor/disable': { password: 'a password that opens nothing' },
  'two-factor/verify-totp': { code: '000000', trustDevice: true },
  'two-factor/verify-backup-code': { code: 'aaaaa-bbbbb' },
};

/** What an id named by a root field is the id of. */
function kindOfId(root: string): string {
  if (root === 'endMembership') return 'EndMembership.id';
  if (root === 'revokeInvitation') return 'RevokeInvitation.id';
  if (/person|people/i.test(root)) return 'person.id';
  if (root.startsWith('organisation')) return 'organisation.id';
  return root.startsWith('service') ? 'service.id' : 'referral.id';
}

/** The transition that a mutation makes, if it makes one. */
const transitionOf = (root: string) =>
  (Object.keys(moves) as (keyof typeof moves)[]).find((name) => moves[name].mutation === root);

/** Writes inputs; each target has its turn, so that none is left out however few there are. */
export class InputWriter {
  private readonly documents: AskedDocument[];
  readonly targets: readonly string[];

  constructor(
    schema: GraphQLSchema,
    private readonly people: readonly string[],
  ) {
    this.documents = allDocuments(schema);
    this.targets = [...this.documents.map(({ name }) => name), ...Object.keys(signInPages)];
  }

  /** The input of a turn. One in four is as a form would send it, so that there is always something to find and to change. */
  write(turn: number, pick: fc.GeneratorValue, known: KnownValues, shown: readonly Shown[]): Input {
    const maker = new ValueMaker(pick, known);
    const target = this.targets[turn % this.targets.length]!;
    const document = this.documents[turn % this.targets.length];
    const usual = document ? this.variablesOf(document, maker, known, shown) : signInPages[target]!;
    const hostile = !maker.chance(4);
    const sent = hostile ? spoilt(usual, maker) : usual;
    const headers = hostile ? strangeHeaders(maker, known) : {};
    const who = document ? this.asker(document, maker) : maker.one(this.people);
    if (!document) return { target, who, writes: true, body: sent, headers };
    const body = hostile ? strangeBody(sent, maker) : { variables: sent };
    return { target, who, document: document.text, writes: document.writes, body, headers };
  }

  private variablesOf(
    { root, variables }: AskedDocument,
    maker: ValueMaker,
    known: KnownValues,
    shown: readonly Shown[],
  ): Variables {
    const made = Object.fromEntries<unknown>(
      variables.map(({ name, type }) => {
        const ids = name === 'id' ? known[kindOfId(root)] : undefined;
        return [name, ids ? maker.one(ids) : maker.value(name, type)];
      }),
    );
    return maker.chance(5) ? made : { ...made, ...this.step(root, maker, shown) };
  }

  /** What makes a transition of the lifecycle likely to happen: a referral that is where it begins, and usual answers. */
  private step(root: string, maker: ValueMaker, shown: readonly Shown[]): Variables {
    const name = transitionOf(root);
    if (!name) return {};
    const able = shown.filter(({ state }) => !state || transitions[name].from.includes(state));
    if (able.length === 0) return {};
    const { id, version } = maker.one(able);
    const usual = moves[name].usual();
    return { ...usual, words: usual['message'] ?? usual['reason'], id, expectedVersion: version };
  }

  /** Mostly somebody who may change it, else anybody. */
  private asker({ root, writes }: AskedDocument, maker: ValueMaker): string {
    if (!writes || maker.chance(3)) return maker.one(this.people);
    const name = transitionOf(root);
    return maker.one(name && transitions[name].by.includes('RECEIVER') ? receivers : writers);
  }
}

/** Once in a while it is not the values but the parameters around them that are wrong. */
function strangeBody(variables: Variables, maker: ValueMaker): Record<string, unknown> {
  if (!maker.chance(10)) return { variables };
  const strange = maker.one(hostileFor(undefined, false));
  return maker.one<Record<string, unknown>>([
    { variables: strange },
    { variables, operationName: strange },
    { variables, extensions: strange },
    { variables, query: strange },
    { variables, extensions: { persistedQuery: { version: 1, sha256Hash: strange } } },
    { variables, somethingElse: strange },
  ]);
}

function strangeHeaders(maker: ValueMaker, known: KnownValues): Record<string, string> {
  if (!maker.chance(10)) return {};
  const membership = maker.one([...(known['EndMembership.id'] ?? []), 'none', '', '*', 'x'.repeat(5_000)]) as string;
  return maker.one<Record<string, string>>([
    { 'x-kith-membership': membership },
    { accept: 'text/html' },
    { accept: `application/json;q=${'9'.repeat(300)}` },
    { cookie: `kith.session_token=${'%00'.repeat(100)}; kith.pass=e30.x; ${'a=b; '.repeat(500)}` },
    { cookie: 'kith.session_token=%ff%fe; kith.pass=%; kith.device.000000000000=.' },
    { 'content-type': 'application/json; charset=utf-8; charset=utf-16' },
    { 'accept-language': '\u00ff'.repeat(200) },
  ]);
}
