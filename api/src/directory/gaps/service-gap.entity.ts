import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { enumOf } from '../../platform/graph/role.js';
import { Service } from '../service.entity.js';

export const listingGaps = ['CONTACT', 'PLACE', 'TIMES', 'NEEDS', 'DESCRIPTION'] as const;
export type ListingGapName = (typeof listingGaps)[number];
export const ListingGap = enumOf(listingGaps);
registerEnumType(ListingGap, {
  name: 'ListingGap',
  description: 'What a listing does not say, and people need before they are sent there; the worst first.',
  valuesConfig: {
    CONTACT: { description: 'No telephone, e-mail or web page, of the service or of its organisation.' },
    PLACE: { description: 'Neither a place nor an area, nor that it is online, by telephone or at home.' },
    TIMES: { description: 'No times.' },
    NEEDS: { description: 'No need that it answers.' },
    DESCRIPTION: { description: 'Fewer than 40 letters on what it is.' },
  },
});

/** Kept by the database (decision 27); a service that says it all has no row. */
@Entity()
@Index('ix_service_gap_missing', { synchronize: false })
@Index('ix_service_gap_weight', ['weight', 'serviceId'])
@ObjectType({ description: 'What the listing of a service does not say.' })
export class ServiceGap {
  @Field(() => ID, { description: 'Of the service.' })
  @PrimaryColumn('uuid')
  serviceId: string;

  @Field(() => Service, { description: 'The service.' })
  @ManyToOne(() => Service, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'service_id' })
  service: Service;

  @Field(() => [ListingGap], { description: 'What is not said, the worst first.' })
  @Column('text', { array: true })
  missing: ListingGapName[];

  /** How much is missing; the most comes first. */
  @Column('int')
  weight: number;
}
