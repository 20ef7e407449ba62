import { Arg, Ctx, Field, FieldResolver, Float, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { database, type Context } from './database.js';
import { Organisation, Service, ServiceCapacity, ServiceConnection } from './entities.js';
import { NeedCode, ServiceSort } from './scalars.js';

@InputType()
class ServiceFilter {
  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [NeedCode], { nullable: true })
  needs?: string[];

  @Field(() => String, { nullable: true })
  nearOutcode?: string;

  @Field(() => Float, { nullable: true })
  withinKm?: number;

  @Field(() => Boolean, { nullable: true })
  hasPlaces?: boolean;
}

/** The statement every peer searches with, loaded from the folder of statements. */
const statement = import(new URL('../../sql/search.mjs', import.meta.url).href) as Promise<{ foundSql: string }>;

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => ServiceConnection)
  async services(
    @Arg('filter', () => ServiceFilter) filter: ServiceFilter,
    @Arg('sort', () => ServiceSort) _sort: string,
    @Arg('first', () => Int) first: number,
  ): Promise<ServiceConnection> {
    const { foundSql } = await statement;
    const found = await database.query<(Service & { distance: number })[]>(
      `select id, organisation_id as "organisationId", name, summary, needs, venue, outcode, schedule, cost, distance
       from (${foundSql}) found`,
      [filter.text, filter.needs, filter.nearOutcode],
    );
    const edges = found.slice(0, first).map((row) => {
      const { distance, ...columns } = row;
      return { distanceKm: distance, node: database.getRepository(Service).create(columns) };
    });
    return { edges, pageInfo: { hasNextPage: found.length > first } };
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() { loaders }: Context, @Root() { organisationId }: Service) {
    return loaders.organisations.load(organisationId);
  }

  @FieldResolver(() => ServiceCapacity, { nullable: true })
  capacity(@Ctx() { loaders }: Context, @Root() { id }: Service) {
    return loaders.capacities.load(id);
  }
}
