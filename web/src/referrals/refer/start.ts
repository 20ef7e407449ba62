import type { ReferralToGoOnFromFragment, SavedDraftFragment, ServiceChoiceFragment } from '../../gql/graphql';
import { getFragmentData } from '../../gql';
import { type ChosenPerson, personChoice } from '../../people/find-person/person-choice';
import { type DraftAnswers, noAnswers } from './draft-answers';
import { savedDraft, serviceChoice } from './referral-draft';

export interface Source {
  readonly referralId: string | null;
  /** Resume a draft, refer on from a referral one has received, or try again after one that came to nothing. */
  readonly use: 'RESUME' | 'REFER_ON' | 'AGAIN';
  readonly personId: string | null;
  readonly serviceId: string | null;
}

export interface Given {
  readonly usualTeam: Team | null;
  readonly referral: ReferralToGoOnFromFragment | null;
  readonly person: ChosenPerson | null;
  readonly service: ServiceChoiceFragment | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** With what the form begins. */
export interface Start {
  readonly answers: DraftAnswers;
  readonly person: ChosenPerson | null;
  readonly service: ServiceChoiceFragment | null;
  readonly usualTeam: Team | null;
  readonly draft: SavedDraftFragment | null;
  /** A referral on which this one goes on is about its person and nobody else. */
  readonly personIsGiven: boolean;
  /** How the referral it begins with is called, to say where the answers come from. */
  readonly copiedFrom: string | null;
}

function contentOf({ needs, urgency, content }: ReferralToGoOnFromFragment): Partial<DraftAnswers> {
  return {
    needs,
    urgency,
    reason: content?.reason ?? '',
    riskDeclaration: content?.riskDeclaration ?? null,
    riskHeadline: content?.riskHeadline ?? '',
    accessRequirements: content?.accessRequirements ?? '',
  };
}

/** The answers to begin with: those of the draft or of the referral one goes on from, and what the address gave. */
export function startFrom(use: Source['use'], { usualTeam, referral, ...given }: Given): Start {
  const resumed = use === 'RESUME' ? referral : null;
  const referredOn = use === 'REFER_ON' ? referral : null;
  const person = getFragmentData(personChoice, referral?.person) ?? given.person;
  const service = (resumed && getFragmentData(serviceChoice, resumed.service)) ?? given.service;
  // Where the last attempt led nowhere, the same place is not suggested again.
  const receiverId = resumed
    ? (resumed.receiver?.id ?? null)
    : use === 'AGAIN' && referral
      ? null
      : (usualTeam?.id ?? null);
  return {
    answers: {
      ...noAnswers,
      ...(referral && contentOf(referral)),
      personId: person?.id ?? null,
      receiverId: service ? null : receiverId,
      serviceId: service?.id ?? null,
      basedOnId: referredOn?.id ?? resumed?.basedOn?.id ?? null,
    },
    person,
    service: service ?? null,
    usualTeam,
    draft: resumed && (getFragmentData(savedDraft, resumed) ?? null),
    personIsGiven: Boolean(referredOn ?? resumed?.basedOn),
    copiedFrom: resumed ? null : (referral?.reference ?? null),
  };
}
