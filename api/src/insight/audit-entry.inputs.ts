import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../platform/graph/connection.js';
import { CalendarDate } from '../platform/graph/scalars.js';

@InputType({ description: 'Narrows the audit; everything given has to be true.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Touching this person.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  personId?: string;

  @Field(() => ID, { nullable: true, description: 'By members of this organisation.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not an id.' })
  organisationId?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'From the beginning of this day.' })
  from?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'To the end of this day.' })
  until?: string;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Narrows the list.' })
  @IsOptional()
  @ValidateNested()
  filter?: AuditFilter;
}
