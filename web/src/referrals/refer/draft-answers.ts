import type { Need } from '@kith/referral-lifecycle';
import type { ReferralDraftInput, RiskDeclaration, Urgency } from '../../gql/graphql';

/** What a draft says so far. */
export interface DraftAnswers {
  readonly personId: string | null;
  readonly receiverId: string | null;
  readonly serviceId: string | null;
  readonly basedOnId: string | null;
  readonly needs: readonly Need[];
  readonly reason: string;
  readonly urgency: Urgency;
  readonly riskDeclaration: RiskDeclaration | null;
  readonly riskHeadline: string;
  readonly accessRequirements: string;
}

export const noAnswers: DraftAnswers = {
  personId: null,
  receiverId: null,
  serviceId: null,
  basedOnId: null,
  needs: [],
  reason: '',
  urgency: 'ROUTINE',
  riskDeclaration: null,
  riskHeadline: '',
  accessRequirements: '',
};

/** The answers as the API takes them; it replaces the whole draft each time. */
export function draftInput(answers: DraftAnswers): ReferralDraftInput {
  const stated = answers.riskDeclaration === 'RISKS_STATED';
  return {
    ...answers,
    needs: [...answers.needs],
    reason: answers.reason.trim() || null,
    riskHeadline: stated ? answers.riskHeadline.trim() || null : null,
    accessRequirements: answers.accessRequirements.trim() || null,
    // The receiver follows from the service.
    receiverId: answers.serviceId ? null : answers.receiverId,
  };
}
