import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../../platform/problem.js';
import { Service } from '../service.entity.js';

@ObjectType({ implements: Problem, description: 'Somebody else changed the listing meanwhile. Nothing was changed.' })
export class ServiceChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super('Somebody else has changed this listing since you opened it. Look at it again, then repeat your change.');
    this.currentVersion = currentVersion;
  }
}

@ObjectType({
  implements: Problem,
  description: 'A place was taken or given back meanwhile, or somebody else counted. Nothing was changed.',
})
export class PlacesMoved extends Problem {
  @Field(() => Int, { nullable: true, description: 'Places free now; null: not counted any more.' })
  currentAvailable: number | null;

  constructor(currentAvailable: number | null) {
    super(
      currentAvailable === null
        ? 'Somebody else has said how it is since you looked. Look again, then repeat your change.'
        : `Places have moved since you looked: ${currentAvailable} free now. Count again, then repeat your change.`,
    );
    this.currentAvailable = currentAvailable;
  }
}

export const TellCapacityResult = createUnionType({
  name: 'TellCapacityResult',
  description: 'The service as it is now, or what stood in the way.',
  types: () => [Service, PlacesMoved, InvalidInput, IdempotencyKeyReused] as const,
});

export const PauseResult = createUnionType({
  name: 'PauseResult',
  description: 'The service as it is now, or what stood in the way.',
  types: () => [Service, ServiceChanged, IdempotencyKeyReused] as const,
});
