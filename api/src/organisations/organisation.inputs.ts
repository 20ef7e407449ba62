import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/graph/connection.js';
import { ChangingArgs, CreatingArgs } from '../platform/graph/mutation-args.js';
import { PlainText } from '../platform/graph/text.js';
import { OrganisationKind, type OrganisationKindName } from './organisation.entity.js';

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The beginning of a name, or an ODS code.' })
  @IsOptional()
  @PlainText(100)
  text?: string;

  @Field(() => [OrganisationKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: OrganisationKindName[];
}

@InputType({ description: 'A new organisation.' })
export class RegisterOrganisationInput {
  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind: OrganisationKindName;

  @Field(() => String, { description: 'The name people know it by.' })
  @PlainText(200)
  name: string;

  @Field(() => String, { nullable: true, description: 'NHS ODS code.' })
  @IsOptional()
  @PlainText(12)
  odsCode?: string;

  @Field(() => String, { nullable: true, description: 'Full postcode.' })
  @IsOptional()
  @PlainText(12)
  postcode?: string;

  @Field(() => String, { nullable: true, description: 'Public telephone number.' })
  @IsOptional()
  @PlainText(40)
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @IsOptional()
  @PlainText(200)
  email?: string;

  @Field(() => ID, { nullable: true, description: 'The organisation above it.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  parentId?: string;
}

@ArgsType()
export class RegisterOrganisationArgs extends CreatingArgs {
  @Field(() => RegisterOrganisationInput, { description: 'The organisation.' })
  @ValidateNested()
  input: RegisterOrganisationInput;
}

@ArgsType()
export class NameLinkWorkerTeamArgs extends ChangingArgs {
  @Field(() => ID, { description: 'The practice.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  practiceId: string;

  @Field(() => ID, { description: 'The team it refers to from now on.' })
  @IsUUID(undefined, { message: 'This is not an id.' })
  teamId: string;

  @Field(() => Int, { description: 'The version of the practice the person was looking at.' })
  expectedVersion: number;
}
