import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput, Problem } from '../../platform/problem.js';
import { FeedRunRow } from '../feeds/feed-run-row.entity.js';
import { FeedRun } from '../feeds/feed-run.entity.js';
import { FeedSource } from '../feeds/feed-source.entity.js';

export const FeedSourceConnection = connectionOf(FeedSource, 'FeedSource');
export const FeedRunConnection = connectionOf(FeedRun, 'FeedRun');
export const FeedRunRowConnection = connectionOf(FeedRunRow, 'FeedRunRow');

@ObjectType({ implements: Problem, description: 'Somebody else changed the source meanwhile. Nothing was changed.' })
export class FeedSourceChanged extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;

  constructor(currentVersion: number) {
    super('Somebody else has changed this source since you opened it. Look at it again, then repeat your change.');
    this.currentVersion = currentVersion;
  }
}

export const AddFeedSourceResult = createUnionType({
  name: 'AddFeedSourceResult',
  description: 'The source, about to be read for the first time, or what to put right.',
  types: () => [FeedSource, InvalidInput, IdempotencyKeyReused] as const,
});

export const ChangeFeedSourceResult = createUnionType({
  name: 'ChangeFeedSourceResult',
  description: 'The source as it is now, or what stood in the way.',
  types: () => [FeedSource, FeedSourceChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const ReadFeedSourceResult = createUnionType({
  name: 'ReadFeedSourceResult',
  description: 'The source, about to be read or being read, or why it cannot be.',
  types: () => [FeedSource, InvalidInput, IdempotencyKeyReused] as const,
});
