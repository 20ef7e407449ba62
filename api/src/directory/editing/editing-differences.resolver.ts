import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs, NeedsValue } from '../../platform/reading/declarations.js';
import { ListingVersion } from '../listing/listing-version.entity.js';
import { ListingDifference } from './differences.js';
import { ListingProposal } from './listing-proposal.entity.js';
import { contentColumns, historyDifferences, proposedDifferences, whatFollowed } from './read-editing.js';

/** What an older version and the next say differently. */
@Resolver(() => ListingVersion)
export class ListingVersionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether a feed changed it, and not a person.' })
  @Needs('sourceId')
  byFeed(@Root() { sourceId }: ListingVersion): boolean {
    return sourceId !== null;
  }

  @FieldResolver(() => [ListingDifference], { description: 'What the change changed: before it, and after it.' })
  @Needs('listing')
  @NeedsValue('followed', whatFollowed)
  differences(@Root() version: ListingVersion): ListingDifference[] {
    return historyDifferences(version);
  }
}

/** What waits, beside what stands. */
@Resolver(() => ListingProposal)
export class ListingProposalResolver {
  @FieldResolver(() => [ListingDifference], { description: 'What approving changes: what stands, and what waits.' })
  @Needs('fields', ...contentColumns.map((column) => `service.${column}`))
  differences(@Root() proposal: ListingProposal): ListingDifference[] {
    return proposedDifferences(proposal);
  }
}
