import type { PersonChoiceFragment, PersonFacts } from '../../gql/graphql';
import { todayInEngland } from '../../ui/date-words';
import type { DraftAnswers } from './draft-answers';

/** Age in whole years on a day; both as ISO dates. */
function ageOn(dateOfBirth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

type Chosen = Pick<PersonChoiceFragment, 'outcode' | 'identity'>;

/** What a search may know of the person being referred, without who it is. */
export function personFacts(
  person: Chosen | null,
  { needs, riskDeclaration }: Pick<DraftAnswers, 'needs' | 'riskDeclaration'>,
): PersonFacts {
  return {
    age: person?.identity ? ageOn(person.identity.dateOfBirth, todayInEngland()) : null,
    outcode: person?.outcode ?? null,
    needs: [...needs],
    risks: riskDeclaration === 'NO_KNOWN_RISKS' ? [] : null,
  };
}
