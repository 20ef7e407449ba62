import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { RequestContext } from '../platform/context.js';
import { readOne } from '../platform/reading/read.js';
import { Needs, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { ServiceFacetsArgs, ServicesArgs } from './directory.inputs.js';
import { MapPoint, ServiceConnection, ServiceFacets, ServiceMatch } from './directory.results.js';
import { intakeColumns, takesReferrals } from './listing/referral-route.js';
import { needsAnswered, reasonsFor, verdictOf } from './matching/judge.js';
import { PersonFactsInput } from './matching/person-facts.inputs.js';
import { Weekday, type WeekdayName, weekdays } from './search/facets.js';
import { countFacets } from './search/count-facets.js';
import { searchServices } from './search/search-services.js';
import { Service } from './service.entity.js';

@Resolver(() => Service)
export class ServiceResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether it takes referrals in Kith now: it runs, has chosen to, and has not paused. If not, signpost.',
  })
  @Needs(...intakeColumns)
  acceptsReferrals(@Root() service: Service): boolean {
    return takesReferrals(service);
  }

  @FieldResolver(() => [Weekday], { description: 'Days on which it takes place, as far as it says; empty: not said.' })
  @Needs('search.tags')
  days(@Root() { search }: Service): WeekdayName[] {
    return weekdays.filter((day) => search?.tags.includes(`day=${day}`));
  }

  @FieldResolver(() => [MapPoint], { description: 'Where it takes place, as far as that is known.' })
  @Needs('search.latitudes', 'search.longitudes')
  places(@Root() { search }: Service): MapPoint[] {
    return (search?.latitudes ?? []).map((latitude, index) => ({ latitude, longitude: search!.longitudes[index]! }));
  }

  @FieldResolver(() => ServiceMatch, { description: 'Why it fits somebody of whom this is known, or does not.' })
  @Needs('name', 'needs', 'minimumAge', 'maximumAge', 'areaOutcodes', 'listing.eligibilityRules')
  match(
    @Root() service: Service,
    @Arg('person', () => PersonFactsInput, { description: 'What is known of them.' }) person: PersonFactsInput,
  ): ServiceMatch {
    const reasons = reasonsFor(service, person);
    return { verdict: verdictOf(reasons), reasons, needs: needsAnswered(service.needs, person) };
  }

  @Query(() => Service, { description: 'One service. NOT_FOUND when there is none.' })
  service(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the service.' }) id: string,
  ): Promise<Service> {
    return readOne(ctx, info, Service, { where: { id }, called: 'this service' });
  }

  @Query(() => ServiceFacets, {
    description: 'How many services a search finds, and what it could be narrowed by. Public.',
  })
  serviceFacets(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServiceFacetsArgs) args: ServiceFacetsArgs,
  ): Promise<ServiceFacets> {
    return countFacets(ctx, info, args);
  }

  @Query(() => ServiceConnection, { description: 'Finds services. Public.' })
  services(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServicesArgs) args: ServicesArgs,
  ): Promise<ServiceConnection> {
    return searchServices(ctx, info, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationServicesResolver {
  @FieldResolver(() => [Service], { description: 'What it offers, by name.' })
  @Related(() => Service, { to: 'organisationId', order: { name: 'ASC', id: 'ASC' } })
  services(@Root() organisation: Organisation): Service[] {
    return loaded(organisation, 'services');
  }
}
