import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../platform/problem.js';
import { Organisation } from './organisation.entity.js';

export const OrganisationConnection = connectionOf(Organisation, 'Organisation');

@ObjectType({
  implements: Problem,
  description: 'Somebody else changed the organisation meanwhile. Nothing was changed.',
})
export class OrganisationChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super(
      'Somebody else has changed this organisation since you opened it. Look at it again, then repeat your change.',
    );
    this.currentVersion = currentVersion;
  }
}

export const RegisterOrganisationResult = createUnionType({
  name: 'RegisterOrganisationResult',
  description: 'The new organisation, or what to put right.',
  types: () => [Organisation, InvalidInput, IdempotencyKeyReused] as const,
});

export const NameLinkWorkerTeamResult = createUnionType({
  name: 'NameLinkWorkerTeamResult',
  description: 'The practice with its team, or what stood in the way.',
  types: () => [Organisation, OrganisationChanged, InvalidInput, IdempotencyKeyReused] as const,
});
