import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../../platform/problem.js';
import { ListingVersion } from '../listing/listing-version.entity.js';
import { Service } from '../service.entity.js';
import { ListingProposal } from './listing-proposal.entity.js';

@ObjectType({
  implements: Problem,
  description:
    'The listing, or what waits for an editor, was changed meanwhile. Nothing was changed, no draft is lost.',
})
export class ListingChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super('This listing has changed since you opened it. Look at it again before you go on.');
    this.currentVersion = currentVersion;
  }
}

@ObjectType({
  implements: Problem,
  description: 'Somebody else has saved, published or discarded the draft meanwhile. Nothing was changed.',
})
export class DraftChanged extends Problem {
  @Field(() => Int, { description: 'The version the draft has now; 0: there is none.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super(
      currentVersion === 0
        ? 'The draft is not there any more: somebody else has published or discarded it.'
        : 'Somebody else has changed this draft since you opened it.',
    );
    this.currentVersion = currentVersion;
  }
}

export const SaveListingDraftResult = createUnionType({
  name: 'SaveListingDraftResult',
  description: 'The service with its draft, or what stood in the way.',
  types: () => [Service, DraftChanged, ListingChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const DiscardListingDraftResult = createUnionType({
  name: 'DiscardListingDraftResult',
  description: 'The service without a draft, or what stood in the way.',
  types: () => [Service, DraftChanged, IdempotencyKeyReused] as const,
});

export const PublishListingResult = createUnionType({
  name: 'PublishListingResult',
  description: 'The service as everybody sees it now, with what waits for an editor; or what stood in the way.',
  types: () => [Service, ListingChanged, DraftChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const RestoreListingResult = createUnionType({
  name: 'RestoreListingResult',
  description: 'The service with the words of then, and what of them waits for an editor; or what stood in the way.',
  types: () => [Service, ListingChanged, IdempotencyKeyReused] as const,
});

export const DecideListingResult = createUnionType({
  name: 'DecideListingResult',
  description: 'The service, of which nothing waits any more, or what stood in the way.',
  types: () => [Service, ListingChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const ListingProposalConnection = connectionOf(ListingProposal, 'ListingProposal');
export const ListingVersionConnection = connectionOf(ListingVersion, 'ListingVersion');
