import type { Actor } from '../../testkit/actors.js';
import { asTheClock, makeOverdue } from '../../testkit/clockwork.js';
import { aKey } from '../../testkit/ids.js';
import { moves } from '../../testkit/moves.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { attempt, type HumanTransition } from '../../testkit/referrals.js';
import { dataAs, runAs } from '../../testkit/run.js';
import { alsoAs } from '../load/graph-client.js';
import type { Step, Who } from './lifecycle-model.js';

export type Cast = Record<Exclude<Who, 'clock'>, Actor>;

/** The same people at another address: nobody is stopped for asking as much as a proof does. */
export const castAt = (address: string, people: Cast): Cast =>
  Object.fromEntries(
    Object.entries(people).map(([who, actor]) => [who, Object.assign(alsoAs(actor), { address })]),
  ) as Cast;

/** What a step meets in the graph. */
export interface Real {
  place: Neighbourhood;
  people: Cast;
  referralId: string;
  personId: string;
}

/** What can be seen of the referral: by the sender, and by the receiver once it was sent. */
export interface Seen {
  state: string;
  version: number;
  task: string | null;
  level: string | null | undefined;
}

const giveDocument = `mutation Give($person: ID!, $recipient: ID!, $key: String!) {
  recordConsent(personId: $person, recipientId: $recipient, consent: { decision: GIVEN }, idempotencyKey: $key) { __typename }
}`;
const withdrawDocument = `mutation Withdraw($id: ID!) { withdrawConsent(consentId: $id) { __typename } }`;
const acknowledgeDocument = `mutation Acknowledge($id: ID!, $version: Int!) {
  acknowledgeReferral(id: $id, expectedVersion: $version) { __typename }
}`;

async function ask(actor: Actor, query: string, variables: Record<string, unknown>): Promise<string> {
  const { data, errors, text } = await runAs<Record<string, { __typename: string }>>(actor, query, variables);
  const answer = errors[0]?.extensions?.code ?? Object.values(data ?? {})[0]?.__typename;
  if (answer === undefined) throw new Error(`The graph answered ${text}`);
  return answer;
}

async function givenConsent({ people, personId }: Real): Promise<string> {
  const { person } = await dataAs<{ person: { consents: { id: string; decision: string }[] } }>(
    people.referrer,
    'query Ledger($id: ID!) { person(id: $id) { consents { id decision } } }',
    { id: personId },
  );
  return person.consents.find(({ decision }) => decision === 'GIVEN')!.id;
}

async function move(real: Real, step: Step & { kind: 'move' }, version: number): Promise<string> {
  const { who, name } = step;
  if (who === 'clock') {
    if (name === 'expire') await makeOverdue(real.referralId);
    const answer = await asTheClock(name as 'expire' | 'promote', { id: real.referralId, version });
    return typeof answer === 'string' ? 'Referral' : answer.constructor.name;
  }
  const answers = name === 'redirect' ? { targetServiceId: real.place.allotment.id } : {};
  const human = name as HumanTransition;
  const { data, errors } = await attempt(real.people[who], human, { id: real.referralId, version }, answers);
  return errors[0]?.extensions?.code ?? data[moves[human].mutation]!.__typename;
}

/** Does the step and gives what the graph calls it: the type of its answer, or an error's code. */
export async function reallyDo(real: Real, step: Step, version: number): Promise<string> {
  if (step.kind === 'move') return move(real, step, version);
  const actor = real.people[step.who as keyof Cast];
  switch (step.kind) {
    case 'acknowledge':
      return ask(actor, acknowledgeDocument, { id: real.referralId, version });
    case 'giveConsent':
      return ask(actor, giveDocument, { person: real.personId, recipient: real.place.charity.id, key: aKey() });
    case 'withdrawConsent':
      return ask(actor, withdrawDocument, { id: await givenConsent(real) });
  }
}

const sightOf = (fields: string) => `query Sight($id: ID!) { referral(id: $id) { ${fields} } }`;

/** Looks from both sides. */
export async function see({ people, referralId: id }: Real, sent: boolean): Promise<Seen> {
  const [senders, receivers] = await Promise.all([
    dataAs<{ referral: { state: string; version: number; senderAction: string | null } }>(
      people.referrer,
      sightOf('state version senderAction'),
      { id },
    ),
    sent
      ? dataAs<{ referral: { person: { viewerAccess: string } | null } }>(
          people.coordinator,
          sightOf('person { viewerAccess }'),
          { id },
        )
      : undefined,
  ]);
  const { state, version, senderAction } = senders.referral;
  return { state, version, task: senderAction, level: receivers && (receivers.referral.person?.viewerAccess ?? null) };
}
