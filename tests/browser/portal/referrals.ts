import { aKey } from '../../testkit/ids.js';
import { moves } from '../../testkit/moves.js';
import type { Graph } from './graph.js';
import { newPatient, type Patient, register } from './patients.js';
import type { Seat } from './seats.js';
import type { GraphAs } from './test.js';

type MoveName = keyof typeof moves;

export interface Arranged {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly personId: string;
  readonly patient: Patient;
}

export interface Wanted {
  /** The name of a service of the coordinator's; left out, the practice's own link-worker team. */
  readonly service?: string;
  readonly patient?: Patient;
  readonly input?: Record<string, unknown>;
  /** What has happened to it, with the usual answers; nothing, and it is a draft. */
  readonly went?: readonly MoveName[];
}

const sentBy: Partial<Record<MoveName, Seat>> = {
  submit: 'referrer',
  provideInfo: 'referrer',
  withdraw: 'referrer',
  discard: 'referrer',
  markInError: 'practicemanager',
};

const selection = '{ __typename ... on Referral { id version reference } ... on Problem { message } }';
const draftDocument = `mutation Draft($input: ReferralDraftInput!, $key: String!) {
  draftReferral(input: $input, idempotencyKey: $key) ${selection}
}`;

type Outcome = Pick<Arranged, 'id' | 'version' | 'reference'>;

function outcomeOf(answer: Record<string, { __typename: string }>): Outcome {
  const [outcome] = Object.values(answer);
  if (outcome?.__typename !== 'Referral') throw new Error(`It was refused: ${JSON.stringify(answer)}`);
  return outcome as unknown as Outcome;
}

/** Makes a transition happen, with its usual answers. */
async function move(graph: Graph, name: MoveName, { id, version }: Pick<Arranged, 'id' | 'version'>): Promise<Outcome> {
  const { mutation, types, usual } = moves[name];
  const all: Record<string, string> = { id: 'ID!', expectedVersion: 'Int!', ...types };
  const declared = Object.entries(all).map(([argument, type]) => `$${argument}: ${type}`);
  const passed = Object.keys(all).map((argument) => `${argument}: $${argument}`);
  const document = `mutation Move(${declared.join(', ')}) { ${mutation}(${passed.join(', ')}) ${selection} }`;
  return outcomeOf(await graph.data(document, { id, expectedVersion: version, ...usual() }));
}

async function receiverOf(graph: Graph, service: string | undefined): Promise<Record<string, string>> {
  if (service) {
    const find =
      'query Service($text: String!) { services(filter: { text: $text }, first: 5) { edges { node { id name } } } }';
    const { services } = await graph.data<{ services: { edges: { node: { id: string; name: string } }[] } }>(find, {
      text: service,
    });
    return { serviceId: services.edges.find(({ node }) => node.name === service)!.node.id };
  }
  const find = 'query Team { viewer { memberships { organisation { linkWorkerTeam { id } } } } }';
  type Found = { viewer: { memberships: { organisation: { linkWorkerTeam: { id: string } } }[] } };
  const { viewer } = await graph.data<Found>(find);
  return { receiverId: viewer.memberships[0]!.organisation.linkWorkerTeam.id };
}

/** A referral of the practice, as it stands after what it went through. */
export async function aReferral(
  graphAs: GraphAs,
  { service, patient = newPatient(), input, went = [] }: Wanted,
): Promise<Arranged> {
  const sender = await graphAs('referrer');
  const personId = await register(sender, patient);
  const answers = {
    personId,
    needs: ['LONELINESS', 'BEREAVEMENT'],
    reason: 'Lost her brother in spring and hardly leaves the house.',
    riskDeclaration: 'NO_KNOWN_RISKS',
    ...(await receiverOf(sender, service)),
    ...input,
  };
  let outcome = outcomeOf(await sender.data(draftDocument, { input: answers, key: aKey() }));
  for (const name of went) {
    const seat = sentBy[name] ?? (service ? 'coordinator' : 'linkworker');
    outcome = await move(await graphAs(seat), name, outcome);
  }
  return { ...outcome, personId, patient };
}
