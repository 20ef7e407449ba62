import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Related } from '../../platform/reading/declarations.js';
import { loaded } from '../../platform/reading/loaded.js';
import { Service } from '../service.entity.js';

@Resolver(() => Service)
export class MergedServicesResolver {
  @FieldResolver(() => [Service], { description: 'Services that were found to be the same, and lead to it.' })
  @Related(() => Service, { to: 'mergedIntoId', order: { name: 'ASC', id: 'ASC' } })
  mergedFrom(@Root() service: Service): Service[] {
    return loaded(service, 'mergedFrom');
  }
}
