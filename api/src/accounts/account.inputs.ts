import { IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { RoleName } from '../platform/actor.js';
import { ChangingArgs, CreatingArgs } from '../platform/graph/mutation-args.js';
import { Role } from '../platform/graph/role.js';
import { PlainText } from '../platform/graph/text.js';

@InputType({ description: 'Whom to invite, and as what.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'E-mail address the person will sign in with.' })
  @PlainText(200)
  email: string;

  @Field(() => Role, { description: 'The role offered.' })
  role: RoleName;
}

@ArgsType()
export class InviteMemberArgs extends CreatingArgs {
  @Field(() => ID, { description: 'The organisation to become a member of.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId: string;

  @Field(() => InviteMemberInput, { description: 'Whom, and as what.' })
  @ValidateNested()
  input: InviteMemberInput;
}

@ArgsType()
export class EndingArgs extends ChangingArgs {
  @Field(() => ID, { description: 'Of what is to end.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  id: string;
}

@ArgsType()
export class AcceptInvitationArgs {
  @Field(() => String, { description: 'The secret part of the link.' })
  @PlainText(100)
  token: string;

  @Field(() => String, { description: 'Name, as colleagues and partners will read it.' })
  @PlainText(100)
  name: string;

  @Field(() => String, {
    description: 'A new password of 12 to 128 characters; for an existing account, its password.',
  })
  @PlainText(128)
  password: string;
}
