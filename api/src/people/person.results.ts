import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../platform/problem.js';
import { Person } from './person.entity.js';

export const PersonConnection = connectionOf(Person, 'Person');

@ObjectType({ description: 'People who match, of those the viewer may know.' })
export class PeopleFound {
  @Field(() => [Person], { description: 'At most 20; empty when nobody matches.' })
  people: Person[];
}

@ObjectType({ implements: Problem, description: 'This NHS number is on the register already. Nothing was changed.' })
export class PersonAlreadyRegistered extends Problem {
  readonly personId: string;

  constructor(personId: string) {
    super('A person with this NHS number is on your register already. Go on with the person you have.');
    this.personId = personId;
  }
}

@ObjectType({
  implements: Problem,
  description: 'Somebody else changed the person’s details meanwhile. Nothing was changed.',
})
export class PersonChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super(
      'Somebody else has changed these details since you opened them. Look at them again, then repeat your change.',
    );
    this.currentVersion = currentVersion;
  }
}

const personUnion = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Person, InvalidInput, IdempotencyKeyReused] as const });

export const FindPeopleResult = createUnionType({
  name: 'FindPeopleResult',
  description: 'Who was found, or what to put right in the question.',
  types: () => [PeopleFound, InvalidInput] as const,
});

export const RegisterPersonResult = createUnionType({
  name: 'RegisterPersonResult',
  description: 'The person, or the one who is there already, or what to put right.',
  types: () => [Person, PersonAlreadyRegistered, InvalidInput, IdempotencyKeyReused] as const,
});

export const ChangeContactDetailsResult = createUnionType({
  name: 'ChangeContactDetailsResult',
  description: 'The person with the new details, or what stood in the way.',
  types: () => [Person, PersonChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const RecordConsentResult = personUnion(
  'RecordConsentResult',
  'The person with the new entry, or what to put right.',
);
export const WithdrawConsentResult = personUnion(
  'WithdrawConsentResult',
  'The person with the ledger as it is now, or what to put right.',
);
