import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, InputType, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { AuditEntry } from '../platform/audit/audit-entry.entity.js';
import { RequestContext } from '../platform/context.js';
import { forbidden } from '../platform/errors.js';
import { type Connection, connectionOf, PageArgs } from '../platform/graph/connection.js';
import { CalendarDate } from '../platform/graph/scalars.js';
import { Needs } from '../platform/reading/needs.js';
import { readPage } from '../platform/reading/read-page.js';
import { readRelated } from '../platform/reading/read-related.js';

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

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

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, { description: 'Who saw whom, newest first. Information-governance auditors only.' })
  auditEntries(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
  ): Promise<Connection<AuditEntry>> {
    if (ctx.actor.kind !== 'MEMBER' || ctx.actor.role !== 'INFORMATION_GOVERNANCE') throw forbidden();
    const { personId, organisationId, from, until } = args.filter ?? {};
    return readPage(ctx, info, AuditEntry, args, {
      sortBy: ['at', 'id'],
      direction: 'DESC',
      narrow: (query) => {
        if (personId) query.andWhere(':personId = any (AuditEntry.personIds)', { personId });
        if (organisationId) query.andWhere('AuditEntry.organisationId = :organisationId', { organisationId });
        if (from) query.andWhere("AuditEntry.at >= cast(:from as date) at time zone 'Europe/London'", { from });
        if (until) query.andWhere("AuditEntry.at < (cast(:until as date) + 1) at time zone 'Europe/London'", { until });
      },
    });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation; null for a job.' })
  @Needs('organisationId')
  organisation(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo, @Root() entry: AuditEntry): Promise<Organisation | null> | null {
    if (entry.organisationId === null) return null;
    return readRelated(ctx, info, Organisation, 'id', entry.organisationId).then(([organisation]) => organisation ?? null);
  }
}
