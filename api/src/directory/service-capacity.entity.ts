import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { enumOf } from '../platform/graph/role.js';
import { DateTime } from '../platform/graph/scalars.js';

export const capacityStatuses = ['HAS_CAPACITY', 'WAITING_LIST', 'FULL', 'ASSESSMENT_NEEDED'] as const;
export type CapacityStatusName = (typeof capacityStatuses)[number];
export const CapacityStatus = enumOf(capacityStatuses);
registerEnumType(CapacityStatus, {
  name: 'CapacityStatus',
  description: 'Whether a service can take somebody (HL7 Gravity capacity codes).',
  valuesConfig: {
    HAS_CAPACITY: { description: 'It can.' },
    WAITING_LIST: { description: 'It puts people on a waiting list.' },
    FULL: { description: 'It cannot.' },
    ASSESSMENT_NEEDED: { description: 'It depends on the person.' },
  },
});

@Entity()
@Check('ck_service_capacity_available', 'available between 0 and maximum')
@Check('ck_service_capacity_counted', '(maximum is null) = (available is null)')
@Check('ck_service_capacity_status', `status in (${capacityStatuses.map((status) => `'${status}'`).join(', ')})`)
@ObjectType({
  description: 'Whether a service has room (HSDS 3.1 service_capacity): a maintained counter, never a live count.',
})
export class ServiceCapacity {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => CapacityStatus, { description: 'Whether it can take somebody.' })
  @Column('text', { default: 'HAS_CAPACITY' })
  status: CapacityStatusName;

  @Field(() => String, { nullable: true, description: 'What is counted, in the plural; null: places.' })
  @Column('text', { nullable: true })
  unit: string | null;

  @Field(() => Int, { nullable: true, description: 'Places in all; null: not counted.' })
  @Column('int', { nullable: true })
  maximum: number | null;

  @Field(() => Int, { nullable: true, description: 'Places free now; null: not counted.' })
  @Column('int', { nullable: true })
  available: number | null;

  @Field(() => DateTime, { description: 'When this was last said, or a place last taken or given back.' })
  @Column('timestamptz')
  updatedAt: Date;
}
