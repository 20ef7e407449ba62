import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { ChangingArgs, CreatingArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';

@ArgsType()
export class ReportListingArgs extends CreatingArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;

  @Field(() => String, { description: 'What is wrong, and what would be right; nothing about a person.' })
  @PlainText(1_000)
  text: string;
}

@ArgsType()
export class SettleReportArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the report.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;
}
