import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/graph/scalars.js';

@Entity()
@Check('ck_service_capacity_available', 'available between 0 and maximum')
@ObjectType({ description: 'How many places a service has: a maintained counter, never a live count.' })
export class ServiceCapacity {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Int, { description: 'Places in all.' })
  @Column('int')
  maximum: number;

  @Field(() => Int, { description: 'Places free now.' })
  @Column('int')
  available: number;

  @Field(() => DateTime, { description: 'When the figure last changed.' })
  @Column('timestamptz')
  updatedAt: Date;
}
