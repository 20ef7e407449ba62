import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When an organisation was last asked whether its listing is still right. Names nobody. */
@Entity()
export class ListingRequest {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Column('timestamptz')
  askedAt: Date;

  /** How often since it was last confirmed. */
  @Column('int')
  times: number;
}
