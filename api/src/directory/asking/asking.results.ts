import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { IdempotencyKeyReused, Problem } from '../../platform/problem.js';
import { Service } from '../service.entity.js';

const reasons = ['NO_ADDRESS', 'ASKED_LATELY', 'ENOUGH_TODAY', 'NOTHING_TO_ASK'] as const;
export type NotAskedReasonName = (typeof reasons)[number];
const NotAskedReason = enumOf(reasons);
registerEnumType(NotAskedReason, {
  name: 'NotAskedReason',
  description: 'Why nobody was asked about a listing.',
  valuesConfig: {
    NO_ADDRESS: { description: 'Neither the listing nor its organisation has an e-mail address.' },
    ASKED_LATELY: { description: 'Somebody asked about it in the last 14 days.' },
    ENOUGH_TODAY: { description: 'The same address was asked about ten listings in a day.' },
    NOTHING_TO_ASK: { description: 'It was confirmed or completed meanwhile, has ended, or leads to another.' },
  },
});

const words: Readonly<Record<NotAskedReasonName, string>> = {
  NO_ADDRESS: 'There is no e-mail address to ask at. Telephone them, or look for one.',
  ASKED_LATELY: 'They were asked about it in the last 14 days. Give them time, or telephone them.',
  ENOUGH_TODAY: 'The same address was asked about ten listings in a day. Ask again tomorrow, or telephone them.',
  NOTHING_TO_ASK: 'There is nothing to ask about it any more. Load the page again.',
};

@ObjectType({ implements: Problem, description: 'Nobody was asked, and nothing was changed.' })
export class KeeperNotAsked extends Problem {
  @Field(() => NotAskedReason, { description: 'Why.' })
  reason: NotAskedReasonName;

  constructor(reason: NotAskedReasonName) {
    super(words[reason]);
    this.reason = reason;
  }
}

export const AskKeeperResult = createUnionType({
  name: 'AskKeeperResult',
  description: 'The service, whose keepers get a mail, or what stood in the way.',
  types: () => [Service, KeeperNotAsked, IdempotencyKeyReused] as const,
});
