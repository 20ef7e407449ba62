import { IsOptional, IsUUID } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { CreatingArgs } from '../platform/graph/mutation-args.js';
import { PlainText } from '../platform/graph/text.js';

@ArgsType()
export class RecordNoteArgs extends CreatingArgs {
  @Field(() => ID, { description: 'About whom.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId: string;

  @Field(() => ID, { nullable: true, description: 'In the course of which referral.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  referralId?: string;

  @Field(() => String, { description: 'The note.' })
  @PlainText(5000)
  text: string;
}
