import { createUnionType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, Problem } from '../../platform/problem.js';
import { Service } from '../service.entity.js';

@ObjectType({ implements: Problem, description: 'The link is too old, or was not copied whole. Nothing was changed.' })
export class LinkUnusable extends Problem {
  constructor() {
    super('This link cannot be used any more. Sign in to confirm the listing, or wait for the next mail.');
  }
}

export const ConfirmListingResult = createUnionType({
  name: 'ConfirmListingResult',
  description: 'The service with its new date, or what stood in the way.',
  types: () => [Service, IdempotencyKeyReused] as const,
});

export const ConfirmByLinkResult = createUnionType({
  name: 'ConfirmByLinkResult',
  description: 'The service with its new date, or what stood in the way.',
  types: () => [Service, LinkUnusable] as const,
});

export const ListingConnection = connectionOf(Service, 'Listing');
