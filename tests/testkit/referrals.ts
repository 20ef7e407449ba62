import type { ReferralState } from '@kith/referral-lifecycle';
import type { Actor } from './actors.js';
import { aKey } from './ids.js';
import { moves, type Move } from './moves.js';
import { dataAs, runAs, type Answer } from './run.js';

/** A referral as mutations answer it, or the problem in its place. */
export interface Outcome {
  __typename: string;
  id: string;
  version: number;
  state: ReferralState;
  reference: string | null;
  message?: string;
  fields?: { field: string; message: string }[];
  currentVersion?: number;
  currentState?: ReferralState;
  reasons?: string[];
  recorded?: number;
  needed?: number;
}

const selection = (further = '') => `{
  __typename
  ... on Referral { id version state reference }
  ... on Problem { message }
  ... on InvalidInput { fields { field message } }
  ... on ReferralChanged { currentVersion currentState }
  ... on TransitionNotAllowed { currentState }
  ${further}
}`;

/** The document of a transition's mutation. */
export function documentOf({ mutation, types, problems }: Move): string {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1);
  const all = { id: 'ID!', expectedVersion: 'Int!', idempotencyKey: 'String', ...types };
  const declared = Object.entries(all).map(([argument, type]) => `$${argument}: ${type}`);
  const passed = Object.keys(all).map((argument) => `${argument}: $${argument}`);
  return `mutation ${name}(${declared.join(', ')}) { ${mutation}(${passed.join(', ')}) ${selection(problems)} }`;
}

export type HumanTransition = keyof typeof moves;
export type Versioned = Pick<Outcome, 'id' | 'version'>;

/** Asks for a transition with its usual answers, or with others; whatever the graph says comes back. */
export async function attempt(
  actor: Actor,
  name: HumanTransition,
  referral: Versioned,
  others: Record<string, unknown> = {},
): Promise<Answer<Record<string, Outcome>>> {
  const move = moves[name];
  const variables = { id: referral.id, expectedVersion: referral.version, ...move.usual(), ...others };
  return runAs<Record<string, Outcome>>(actor, documentOf(move), variables);
}

/** The same where the answer is data: the referral, or a problem. */
export async function move(
  actor: Actor,
  name: HumanTransition,
  referral: Versioned,
  others: Record<string, unknown> = {},
): Promise<Outcome> {
  const { data, text } = await attempt(actor, name, referral, others);
  const outcome = data?.[moves[name].mutation];
  if (!outcome) throw new Error(`${name} was answered ${text}`);
  return outcome;
}

/** A transition that has to succeed. */
export async function moved(...given: Parameters<typeof move>): Promise<Outcome> {
  const outcome = await move(...given);
  if (outcome.__typename !== 'Referral') throw new Error(`${given[1]} was refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export const draftDocument = `mutation DraftReferral($input: ReferralDraftInput!, $key: String!) {
  draftReferral(input: $input, idempotencyKey: $key) ${selection()}
}`;

/** Begins a draft and returns it, or the problem. */
export async function draft(by: Actor, input: Record<string, unknown>, key = aKey()): Promise<Outcome> {
  const { draftReferral } = await dataAs<{ draftReferral: Outcome }>(by, draftDocument, { input, key });
  return draftReferral;
}

/** Reads fields of a referral as somebody sees it. */
export async function seenBy<Data>(actor: Actor, id: string, fields: string): Promise<Data> {
  const { referral } = await dataAs<{ referral: Data }>(
    actor,
    `query OneReferral($id: ID!) { referral(id: $id) { ${fields} } }`,
    { id },
  );
  return referral;
}

/** The version and state it has now. */
export const current = (actor: Actor, id: string) =>
  seenBy<Outcome>(actor, id, '__typename id version state reference');
