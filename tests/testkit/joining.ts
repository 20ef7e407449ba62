import { expect } from 'vitest';
import { dataAs, run, type Answer } from './run.js';
import type { Actor } from './actors.js';
import { aKey, uuidv7 } from './ids.js';
import type { Mailbox } from './mailbox.js';

const problem = '__typename ... on Problem { message }';
const told = `${problem} ... on InvalidInput { fields { field } }`;

const ask = `mutation Ask($input: AskToJoinInput!, $key: String!) {
  askToJoin(input: $input, idempotencyKey: $key) { ${told} ... on AskedToJoin { email } } }`;

const confirm = `mutation Confirm($token: String!) {
  confirmRequestToJoin(token: $token) { __typename ... on RequestToJoin { organisationName state } ... on Problem { message } } }`;

/** What a mutation of these answered. */
export interface Told {
  __typename: string;
  id: string;
  state?: string;
  message?: string;
  version?: number;
  fields?: { field: string }[];
}

export const anAddress = () => `vera.${uuidv7().slice(-8)}@tidesong.example.org`;

export const newChoir = {
  name: 'Tide Song Choir',
  purpose: 'We sing together. Everybody may come.',
  website: 'https://www.tidesong.example.org/about',
  outcode: 'ne30',
};

export const vera = { name: 'Vera Stone', role: 'Secretary', howToCheck: 'Ring the number on our page.' };

/** Asks from an address of its own, so that no test uses up what another may. */
export function askToJoin(
  input: object,
  key = aKey(),
  from = `198.51.100.${Math.floor(Math.random() * 250)}`,
): Promise<Answer<{ askToJoin: Told & { email?: string } }>> {
  return run(ask, { input: { ...vera, ...input }, key }, from);
}

export const confirmRequest = async (token: string): Promise<Told> =>
  (await run<{ confirmRequestToJoin: Told }>(confirm, { token })).data.confirmRequestToJoin;

/** The secret part of the link in the latest of so many mails to an address. */
export async function tokenIn(mailbox: Mailbox, email: string, howMany = 1): Promise<string> {
  const mail = (await mailbox.to(email, howMany)).at(-1);
  return /#([\w-]+)/.exec(mail?.text ?? '')![1]!;
}

export interface Waiting {
  id: string;
  version: number;
  email: string;
  token: string;
}

const waiting = '{ requestsToJoin(first: 100) { edges { node { id email version } } } }';

export async function requestsSeenBy(actor: Actor): Promise<Waiting[]> {
  type Found = { requestsToJoin: { edges: { node: Waiting }[] } };
  return (await dataAs<Found>(actor, waiting)).requestsToJoin.edges.map(({ node }) => node);
}

/** A request whose address is confirmed, as an editor finds it. */
export async function aWaitingRequest(mailbox: Mailbox, editor: Actor, input: object): Promise<Waiting> {
  const email = anAddress();
  const { data } = await askToJoin({ email, ...input });
  expect(data.askToJoin.__typename).toBe('AskedToJoin');
  const token = await tokenIn(mailbox, data.askToJoin.email!);
  expect(await confirmRequest(token)).toMatchObject({ state: 'WAITING' });
  const found = (await requestsSeenBy(editor)).find((each) => each.email === data.askToJoin.email);
  return { ...found!, token };
}

const claim = '... on OrganisationClaim { id state version }';
const decided = `${told} ${claim}`;

const mutations = {
  approve: `mutation Approve($id: ID!, $version: Int!, $organisationId: ID, $key: String) {
    told: approveRequestToJoin(id: $id, expectedVersion: $version, organisationId: $organisationId, idempotencyKey: $key) { ${decided} } }`,
  decline: `mutation Decline($id: ID!, $version: Int!, $reason: ClaimDeclineReason!, $note: String) {
    told: declineRequestToJoin(id: $id, expectedVersion: $version, reason: $reason, note: $note) { ${decided} } }`,
  takeBack: `mutation TakeBack($id: ID!, $version: Int!) {
    told: takeBackApproval(id: $id, expectedVersion: $version) { ${problem} ${claim} } }`,
};

/** What an editor does with a request. */
export async function decide(
  what: keyof typeof mutations,
  actor: Actor,
  { id, version }: { id: string; version: number },
  more: object = {},
): Promise<Told & { version: number }> {
  const variables = { id, version, ...more };
  return (await dataAs<{ told: Told & { version: number } }>(actor, mutations[what], variables)).told;
}
