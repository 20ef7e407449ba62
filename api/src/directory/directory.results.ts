import { Field, Float, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/graph/connection.js';
import { Service } from './service.entity.js';

@ObjectType({ description: 'One service in a search, with how far it is.' })
export class ServiceEdge {
  @Field(() => String, { description: 'Opaque place of this row in its list.' })
  cursor: string;

  @Field(() => Service, { description: 'The service.' })
  node: Service;

  @Field(() => Float, {
    nullable: true,
    description:
      'Kilometres in a straight line between the middles of the two outward postcodes; null without nearOutcode or venue.',
  })
  distanceKm: number | null;
}

@ObjectType({ description: 'A page of services (Relay).' })
export class ServiceConnection {
  @Field(() => [ServiceEdge], { description: 'The rows of this page.' })
  edges: ServiceEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo: PageInfo;
}
