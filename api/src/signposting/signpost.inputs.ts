import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ChangingArgs, CreatingArgs } from '../platform/graph/mutation-args.js';
import { PlainText } from '../platform/graph/text.js';
import { SignpostWay, type SignpostWayName } from './signpost-codes.js';

@InputType({ description: 'How somebody is told about a service, and who if that is to stand on record.' })
export class SignpostInput {
  @Field(() => SignpostWay, { description: 'How.' })
  way: SignpostWayName;

  @Field(() => ID, {
    nullable: true,
    description: 'A person whom the organisation sees in FULL; left out: nobody named.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'Where the e-mail goes. It is used once and not kept.' })
  @IsOptional()
  @PlainText(254)
  email?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person asked for an e-mail and nobody else reads that address; without it none is sent.',
  })
  isSafeAddress?: boolean;
}

@ArgsType()
export class RecordSignpostArgs extends CreatingArgs {
  @Field(() => ID, { description: 'Which service they are told about.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  serviceId: string;

  @Field(() => SignpostInput, { description: 'How, and who.' })
  @ValidateNested()
  input: SignpostInput;
}

@ArgsType()
export class UndoSignpostArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of the signpost.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;
}
