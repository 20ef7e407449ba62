import { createUnionType, Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, Problem } from '../../platform/problem.js';
import { ServiceChanged } from '../keeping/keeping.results.js';
import { DuplicateState, ServiceDuplicate, type DuplicateStateName } from './service-duplicate.entity.js';

export const ServiceDuplicateConnection = connectionOf(ServiceDuplicate, 'ServiceDuplicate');

@ObjectType({ implements: Problem, description: 'Somebody else has decided meanwhile. Nothing was changed.' })
export class DuplicateDecided extends Problem {
  @Field(() => DuplicateState, { description: 'What stands now.' })
  currentState: DuplicateStateName;

  constructor(currentState: DuplicateStateName) {
    super('Somebody else has decided this since you opened it. Look at it again.');
    this.currentState = currentState;
  }
}

export const DecideDuplicateResult = createUnionType({
  name: 'DecideDuplicateResult',
  description: 'The two services with what was decided, or what stood in the way.',
  types: () => [ServiceDuplicate, DuplicateDecided, IdempotencyKeyReused] as const,
});

@ObjectType({
  implements: Problem,
  description: 'One of the two leads to another service already. Nothing was changed.',
})
export class AlreadyMerged extends Problem {
  constructor() {
    super('One of these services has been merged with another one meanwhile. Go back to the list.');
  }
}

export const MergeServicesResult = createUnionType({
  name: 'MergeServicesResult',
  description: 'The two services, merged, or what stood in the way.',
  types: () => [ServiceDuplicate, DuplicateDecided, AlreadyMerged, ServiceChanged, IdempotencyKeyReused] as const,
});
