import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { ChangingArgs } from '../../platform/graph/mutation-args.js';
import { PageArgs } from '../../platform/graph/connection.js';
import { PlainText } from '../../platform/graph/text.js';
import { Assurance, type AssuranceName } from './assurance.js';

@ArgsType()
export class ConfirmListingArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the service.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;
}

@ArgsType()
export class ConfirmByLinkArgs {
  @Field(() => String, { description: 'The secret part of the link.' })
  @PlainText(200)
  token: string;
}

@ArgsType()
export class ListingsToCheckArgs extends PageArgs {
  @Field(() => Assurance, { nullable: true, description: 'Only those that stand so; left out: all but the current.' })
  assurance?: AssuranceName;
}
