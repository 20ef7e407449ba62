import type { Member } from '@kith/api/platform/actor';
import { mayTransition, type ReferralFacts } from '@kith/api/referrals/referral.policy';
import { allStates, type ReferralState } from '@kith/referral-lifecycle';
import { aReferral, aReferralIn, type MadeReferral } from '../../testkit/a-referral.js';
import { practiceManager, sessionLead, signedInAs, type Actor } from '../../testkit/actors.js';
import { inTheSystem, letExpire, makeOverdue, systemMoves } from '../../testkit/clockwork.js';
import type { Neighbourhood } from '../../testkit/neighbourhood.js';
import { move, seenBy } from '../../testkit/referrals.js';
import { grantOf, theTruth } from '../../testkit/truth.js';
import { stepOf, type StepName } from './lifecycle-rights.js';

const memberOf = ({ userId, name, email, membershipId, organisation, role }: Actor): Member => ({
  kind: 'MEMBER',
  userId,
  sessionId: '',
  name,
  email,
  membershipId: membershipId ?? '',
  organisationId: organisation.id,
  role,
});

interface Party {
  is: readonly ('SENDER' | 'RECEIVER' | 'MANAGER')[];
  actor: Actor;
  receives: boolean;
}

/** The steps of a referral's life, in every state and as every party, compared with the table of who may make them. */
export class LifecycleCells {
  cells = 0;

  private constructor(
    private readonly place: Neighbourhood,
    private readonly referrals: ReadonlyMap<ReferralState, MadeReferral>,
    private readonly parties: readonly Party[],
  ) {}

  static async prepare(place: Neighbourhood): Promise<LifecycleCells> {
    const referrals = new Map<ReferralState, MadeReferral>();
    for (const state of allStates) {
      const referral = await aReferralIn(state, place, { service: place.allotment });
      await makeOverdue(referral.id);
      referrals.set(state, referral);
    }
    const managing = await signedInAs({ ...practiceManager(), at: place.charity });
    return new LifecycleCells(place, referrals, [
      { is: ['SENDER'], actor: place.referrer, receives: false },
      { is: ['SENDER', 'MANAGER'], actor: place.practiceManager, receives: false },
      { is: ['RECEIVER'], actor: place.coordinator, receives: true },
      { is: ['MANAGER'], actor: managing, receives: true },
      { is: [], actor: place.sessionLead, receives: true },
      { is: [], actor: await signedInAs(sessionLead(place.practice)), receives: false },
    ]);
  }

  /** Mismatches of one step: what is offered to whom and when, what the clock may do, and what it brings about. */
  async step(name: StepName): Promise<string[]> {
    return [
      ...(await this.offered(name)),
      ...this.judged(name),
      ...(await this.byTheClock(name)),
      ...(await this.made(name)),
    ];
  }

  private async offered(name: StepName): Promise<string[]> {
    const { from, by, offeredBy } = stepOf(name);
    const found: string[] = [];
    if (!offeredBy) return found;
    for (const [state, { id }] of this.referrals) {
      for (const { is, actor, receives } of this.parties) {
        // A draft, and what has been one when it was thrown away, is nothing to a receiver.
        if (receives && state === 'DRAFT') continue;
        this.cells += 1;
        const seen = await seenBy<Record<string, boolean>>(actor, id, offeredBy);
        const should = from.includes(state) && is.some((party) => (by as readonly string[]).includes(party));
        if (seen[offeredBy] !== should) found.push(`${name} of ${state} offered to ${is.join('/')}: ${!should}`);
      }
    }
    return found;
  }

  /** The rule itself, of people as they are and a referral that some of them do not even see. */
  private judged(name: StepName): string[] {
    const { from, by } = stepOf(name);
    const found: string[] = [];
    for (const state of allStates) {
      for (const { is, actor, receives } of this.parties) {
        this.cells += 1;
        const may = mayTransition(memberOf(actor), this.factsOf(state), name, new Date());
        const should = from.includes(state) && is.some((party) => (by as readonly string[]).includes(party));
        if (may !== should) found.push(`${name} of ${state} judged for ${is.join('/')}, ${receives}: ${may}`);
      }
    }
    return found;
  }

  private factsOf(state: ReferralState): ReferralFacts {
    const { practice, charity } = this.place;
    const at = new Date();
    return {
      state,
      senderId: practice.id,
      receiverId: charity.id,
      originId: practice.id,
      senderAction: null,
      sentAt: at,
      acceptedAt: at,
      closedAt: at,
      senderList: 'WAITING',
      receiverList: 'WAITING',
    };
  }

  private async byTheClock(name: StepName): Promise<string[]> {
    const found: string[] = [];
    if (name !== 'expire' && name !== 'promote') return found;
    const { from, by } = stepOf(name);
    for (const [state, { id, version }] of this.referrals) {
      this.cells += 1;
      const byItself = (unit: Parameters<(typeof systemMoves)[typeof name]>[0]) =>
        systemMoves[name](unit, { id, expectedVersion: version });
      const is = await inTheSystem(`referral.${name}`, byItself, () => false).then(
        (answer) => typeof answer === 'string',
        () => false,
      );
      if (is !== (from.includes(state) && by.includes('SYSTEM'))) found.push(`${name} of ${state} by the clock: ${is}`);
    }
    return found;
  }

  /** Makes the step for once on a referral of its own, from its first state, as the first who may. */
  private async made(name: StepName): Promise<string[]> {
    const { from, to, by, access } = stepOf(name);
    this.cells += 1;
    const fresh = await this.fresh(name, from[0]!);
    const said = await this.make(name, by[0]!, fresh).catch((error: Error) => error.message);
    const [row] = await theTruth<{ state: string }>('select state from referral where id = $1', [fresh.id]);
    const grant = await grantOf(fresh.id);
    const level = grant?.live ? grant.level : 'NONE';
    if (row?.state === to && level === access) return [];
    return [`${name} is answered ${said} and leads to ${row?.state} and ${level}, not ${to} and ${access}`];
  }

  /** What was closed on the waiting list was never seen in full, so that reopening has something to give. */
  private fresh(name: StepName, state: ReferralState): Promise<MadeReferral> {
    const choice = { service: this.place.allotment };
    if (name === 'reopen') return aReferral(this.place, choice).sent().waitlisted().closed().create();
    return aReferralIn(state, this.place, choice);
  }

  private async make(name: StepName, by: string, fresh: MadeReferral): Promise<string> {
    if (name === 'expire') return (await letExpire(fresh)).__typename;
    const actor = by === 'MANAGER' ? fresh.manager : by === 'SENDER' ? fresh.sender : fresh.receiver;
    const answers = name === 'redirect' ? { targetServiceId: this.place.choir.id } : {};
    return (await move(actor, name, fresh, answers)).__typename;
  }
}
