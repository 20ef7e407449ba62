import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation.entity.js';
import { RequestContext } from '../platform/context.js';
import { readOne } from '../platform/reading/read.js';
import { Needs, Related } from '../platform/reading/declarations.js';
import { loaded } from '../platform/reading/loaded.js';
import { ServicesArgs } from './directory.inputs.js';
import { ServiceConnection } from './directory.results.js';
import { intakeColumns, takesReferrals } from './listing/referral-route.js';
import { searchServices } from './search-services.js';
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

  @Query(() => Service, { description: 'One service. NOT_FOUND when there is none.' })
  service(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Of the service.' }) id: string,
  ): Promise<Service> {
    return readOne(ctx, info, Service, { where: { id }, called: 'this service' });
  }

  @Query(() => ServiceConnection, { description: 'Finds services by words, need and distance. Public.' })
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
