import { referralStates, ReferralState } from '@kith/referral-lifecycle';
import { Field, Int, ObjectType } from 'type-graphql';
import { Problem, Refusal } from '../platform/problem.js';

@ObjectType({ implements: Problem, description: 'Somebody else changed the referral meanwhile. Nothing was changed.' })
export class ReferralChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  @Field(() => ReferralState, { description: 'Where it stands now.' })
  currentState: ReferralState;

  constructor(currentVersion: number, currentState: ReferralState) {
    super(
      `Somebody else has changed this referral since you opened it. It is now: ${referralStates[currentState].label}.`,
    );
    this.currentVersion = currentVersion;
    this.currentState = currentState;
  }
}

@ObjectType({
  implements: Problem,
  description: 'The referral does not stand where this is possible, or it is too late. Nothing was changed.',
})
export class TransitionNotAllowed extends Refusal {
  @Field(() => ReferralState, { description: 'Where it stands.' })
  currentState: ReferralState;

  constructor(message: string, currentState: ReferralState) {
    super(message);
    this.currentState = currentState;
  }
}

@ObjectType({ implements: Problem, description: 'The service has no free place. Nothing was changed.' })
export class ServiceFull extends Problem {
  constructor() {
    super('This service has no free place. Put the person on the waiting list, or make a place first.');
  }
}

@ObjectType({
  implements: Problem,
  description:
    'No decision covers sharing with the recipient. Nothing was sent; a refusal given with it is kept in the ledger.',
})
export class ConsentMissing extends Refusal {
  readonly recipientId: string;

  constructor(
    recipientId: string,
    message = 'There is no consent to share with this organisation. Record it, or the basis on which you share without it.',
  ) {
    super(message);
    this.recipientId = recipientId;
  }
}

@ObjectType({
  implements: Problem,
  description:
    'The service says it is not for this person. Nothing was sent; say why, to send it all the same. That there was a need is counted, without the person.',
})
export class NotEligible extends Refusal {
  @Field(() => [String], { description: 'Each rule that does not fit, as a sentence.' })
  reasons: string[];

  constructor(reasons: string[]) {
    super('This service may not be for this person. Choose another, or say why you refer all the same.');
    this.reasons = reasons;
  }
}

@ObjectType({
  implements: Problem,
  description: 'Too few attempts to reach the person are on record. Nothing was changed.',
})
export class ContactAttemptsNeeded extends Refusal {
  @Field(() => Int, { description: 'How many there are.' })
  recorded: number;

  @Field(() => Int, { description: 'How many there have to be.' })
  needed: number;

  constructor(recorded: number, needed: number) {
    super(
      `Record at least ${needed} attempts to reach the person before you close this. There are ${recorded} so far.`,
    );
    this.recorded = recorded;
    this.needed = needed;
  }
}
