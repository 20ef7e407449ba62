import { setTimeout as sleep } from 'node:timers/promises';
import { aKey } from '../../testkit/ids.js';
import { moves } from '../../testkit/moves.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { documentOf, draftDocument, type Outcome } from '../../testkit/referrals.js';
import type { GraphClient, Reply } from './graph-client.js';
import type { Pair } from './pair.js';

export interface Referred {
  id: string;
  state: string;
}

export interface ReferringLoad {
  begun: number;
  target: number;
  acknowledged: Referred[];
  retried: number;
  /** When the last write was asked for that was acknowledged, by performance.now(). */
  lastGood: number;
  wrong: string[];
}

const worthAnotherTry = ({ failure, status, errors }: Reply): boolean =>
  failure !== undefined || status >= 500 || errors.some(({ extensions }) => extensions?.code === 'CONFLICT');

const patience = 120_000;

/** One client that makes referrals and sends each step again under its key until it is acknowledged. */
export class Referrer {
  private which = 0;

  constructor(
    private readonly pair: Pair,
    private readonly load: ReferringLoad,
    private readonly sender: GraphClient,
    private readonly receiver: GraphClient,
    private readonly input: { personId: string; place: Neighbourhood },
  ) {}

  /** Makes referrals until there are enough; every fourth is accepted. */
  async work(): Promise<void> {
    while (this.load.begun < this.load.target) {
      const number = (this.load.begun += 1);
      // In turn, as behind a balancer: both instances have work to lose.
      this.which = number;
      const made = await this.refer(number % 4 === 0);
      if (made) this.load.acknowledged.push({ id: made.id, state: made.state });
    }
    this.sender.close();
    this.receiver.close();
  }

  private async refer(accepted: boolean): Promise<Outcome | undefined> {
    const { personId, place } = this.input;
    const input = {
      personId,
      needs: ['LONELINESS'],
      reason: 'Hardly leaves the house.',
      riskDeclaration: 'NO_KNOWN_RISKS',
      serviceId: place.choir.id,
    };
    const draft = await this.insist(this.sender, draftDocument, { input, key: aKey() });
    const sent = draft && (await this.step(this.sender, 'submit', draft));
    if (sent && accepted) return this.step(this.receiver, 'accept', sent);
    return sent;
  }

  private step(by: GraphClient, name: 'submit' | 'accept', { id, version }: Outcome): Promise<Outcome | undefined> {
    const variables = { id, expectedVersion: version, idempotencyKey: aKey(), ...moves[name].usual() };
    return this.insist(by, documentOf(moves[name]), variables);
  }

  private async insist(
    by: GraphClient,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Outcome | undefined> {
    const until = performance.now() + patience;
    for (;;) {
      const asked = performance.now();
      const reply = await by.ask(this.pair.instances[this.which % 2]!.url, query, variables);
      const [outcome] = Object.values(reply.data ?? {}) as unknown as (Outcome | undefined)[];
      if (outcome?.__typename === 'Referral' && reply.errors.length === 0) {
        this.load.lastGood = asked;
        return outcome;
      }
      if (!worthAnotherTry(reply) || performance.now() > until) {
        this.load.wrong.push(`${reply.status} ${reply.failure ?? reply.text.slice(0, 200)}`);
        return undefined;
      }
      this.load.retried += 1;
      this.which += 1;
      await sleep(50 + 100 * Math.random());
    }
  }
}
