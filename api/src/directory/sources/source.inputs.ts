import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../platform/graph/connection.js';
import { ChangingArgs, CreatingArgs, VersionedArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';
import { FeedRowOutcome, type RowOutcome } from '../feeds/feed-run-row.entity.js';
import { FeedRunMode, type RunMode } from '../feeds/feed-run.entity.js';

const noId = { message: 'This is not an id.' };
const nameDescription = 'What it is called; told with all that comes from it. At most 200 characters.';
const dailyDescription = 'Whether it is read each day by itself.';

@ArgsType()
export class AddFeedSourceArgs extends CreatingArgs {
  @Field(() => String, { description: nameDescription })
  @PlainText(200)
  name: string;

  @Field(() => String, { description: 'Of the feed or of its list of services, http or https.' })
  @PlainText(2_000)
  address: string;

  @Field(() => Boolean, { description: dailyDescription })
  daily: boolean;
}

@ArgsType()
export class ChangeFeedSourceArgs extends VersionedArgs {
  @Field(() => String, { description: nameDescription })
  @PlainText(200)
  name: string;

  @Field(() => Boolean, { description: dailyDescription })
  daily: boolean;
}

@ArgsType()
export class ReadFeedSourceArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the source.' })
  @IsUUID(undefined, noId)
  id: string;

  @Field(() => FeedRunMode, { description: 'How much of it to ask for.' })
  mode: RunMode;
}

@ArgsType()
export class FeedRunsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of the source.' })
  @IsUUID(undefined, noId)
  sourceId: string;
}

@ArgsType()
export class FeedRunRowsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of the run.' })
  @IsUUID(undefined, noId)
  runId: string;

  @Field(() => FeedRowOutcome, { description: 'Only what became of rows like this.' })
  outcome: RowOutcome;
}
