import type { ReferralState } from '@kith/referral-lifecycle';
import type { Actor } from './actors.js';
import { letExpire } from './clockwork.js';
import { inDays } from './moves.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { Service } from './organisations.js';
import { aPerson, type Person } from './people.js';
import { draft, moved, type HumanTransition, type Outcome } from './referrals.js';

/** A referral with the people on both sides of it. */
export interface MadeReferral extends Outcome {
  sender: Actor;
  receiver: Actor;
  manager: Actor;
  person: Person;
}

interface Choices {
  /** Left out, the practice asks its link-worker team. */
  service?: Service;
  person?: Person;
  basedOn?: MadeReferral;
  input?: Record<string, unknown>;
}

type Step = (referral: MadeReferral) => Promise<Outcome>;

/** Builds a referral through the graph; each trait is a state of its life. `create` makes it. */
class ReferralBuilder {
  private readonly steps: Step[] = [];

  constructor(
    private readonly place: Neighbourhood,
    private readonly choices: Choices,
  ) {}

  sent(answers: Record<string, unknown> = {}): this {
    return this.step('sender', 'submit', answers);
  }
  asked(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'requestInfo', answers);
  }
  accepted(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'accept', answers);
  }
  waitlisted(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'waitlist', answers);
  }
  started(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'start', answers);
  }
  onHold(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'hold', answers);
  }
  completed(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'complete', answers);
  }
  closed(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'closeUnsuccessful', answers);
  }
  declined(answers: Record<string, unknown> = {}): this {
    return this.step('receiver', 'decline', answers);
  }
  withdrawn(answers: Record<string, unknown> = {}): this {
    return this.step('sender', 'withdraw', answers);
  }
  inError(answers: Record<string, unknown> = {}): this {
    return this.step('manager', 'markInError', answers);
  }
  expired(): this {
    this.steps.push((referral) => letExpire(referral));
    return this;
  }

  async create(): Promise<MadeReferral> {
    const { place, choices } = this;
    const onward = choices.basedOn !== undefined;
    const sender = onward ? place.linkWorker : place.referrer;
    const person = choices.basedOn?.person ?? choices.person ?? (await aPerson(sender));
    const input = {
      personId: person.id,
      needs: ['LONELINESS', 'BEREAVEMENT'],
      reason: 'Lost his wife in spring and hardly leaves the house.',
      riskDeclaration: 'NO_KNOWN_RISKS',
      ...(choices.service ? { serviceId: choices.service.id } : { receiverId: place.team.id }),
      ...(choices.basedOn ? { basedOnId: choices.basedOn.id } : {}),
      ...choices.input,
    };
    const receiver = choices.service ? place.coordinator : place.linkWorker;
    const manager = onward ? place.teamManager : place.practiceManager;
    let made: MadeReferral = { ...(await draft(sender, input)), sender, receiver, manager, person };
    if (made.__typename !== 'Referral') throw new Error(`No draft: ${JSON.stringify(made)}`);
    for (const step of this.steps) made = { ...made, ...(await step(made)) };
    return made;
  }

  private step(who: 'sender' | 'receiver' | 'manager', name: HumanTransition, answers: Record<string, unknown>): this {
    this.steps.push((referral) => moved(referral[who], name, referral, answers));
    return this;
  }
}

/** `aReferral(place).sent().accepted().create()` */
export const aReferral = (place: Neighbourhood, choices: Choices = {}) => new ReferralBuilder(place, choices);

const waysTo: Record<ReferralState, (fresh: ReferralBuilder) => ReferralBuilder> = {
  DRAFT: (fresh) => fresh,
  SENT: (fresh) => fresh.sent(),
  INFO_REQUESTED: (fresh) => fresh.sent().asked(),
  ACCEPTED: (fresh) => fresh.sent().accepted(),
  WAITLISTED: (fresh) => fresh.sent().waitlisted(),
  IN_PROGRESS: (fresh) => fresh.sent().accepted().started(),
  ON_HOLD: (fresh) =>
    fresh
      .sent()
      .accepted()
      .onHold({ reviewOn: inDays(14) }),
  COMPLETED: (fresh) => fresh.sent().accepted().completed(),
  NOT_COMPLETED: (fresh) => fresh.sent().accepted().closed(),
  DECLINED: (fresh) => fresh.sent().declined(),
  WITHDRAWN: (fresh) => fresh.sent().withdrawn(),
  EXPIRED: (fresh) => fresh.sent().expired(),
  ENTERED_IN_ERROR: (fresh) => fresh.sent().inError(),
};

/** A referral in any of the thirteen states, by its shortest way. */
export const aReferralIn = (state: ReferralState, place: Neighbourhood, choices: Choices = {}): Promise<MadeReferral> =>
  waysTo[state](aReferral(place, choices)).create();
