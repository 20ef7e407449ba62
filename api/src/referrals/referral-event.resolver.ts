import {
  declineReasonLabels,
  holdReasonLabels,
  referralOutcomeLabels,
  transitions,
  unsuccessfulReasonLabels,
  withdrawReasonLabels,
} from '@kith/referral-lifecycle';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../platform/reading/declarations.js';
import { ReferralEvent } from './referral-event.entity.js';

const labelsOf: Partial<Record<ReferralEvent['transition'], Record<string, string>>> = {
  decline: declineReasonLabels,
  redirect: declineReasonLabels,
  hold: holdReasonLabels,
  complete: referralOutcomeLabels,
  closeUnsuccessful: unsuccessfulReasonLabels,
  withdraw: withdrawReasonLabels,
};

@Resolver(() => ReferralEvent)
export class ReferralEventResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The reason or outcome given with it, in plain words.' })
  @Needs('transition', 'reasonCode')
  reason(@Root() event: ReferralEvent): string | null {
    return event.reasonCode === null ? null : (labelsOf[event.transition]?.[event.reasonCode] ?? null);
  }

  @FieldResolver(() => String, { description: 'What happened, as a sentence: who, for whom, what.' })
  @Needs('transition', 'actorName', 'actorOrganisation.name')
  sentence(@Root() event: ReferralEvent): string {
    const organisation = event.actorOrganisation ? ` at ${event.actorOrganisation.name}` : '';
    return `${event.actorName}${organisation} ${transitions[event.transition].sentence}.`;
  }
}
