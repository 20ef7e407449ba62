import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * By what services are found that may be the same: two of them have one in common. What is shown to nobody has none. Kept by
 * the database from `ServiceMatch`.
 */
@Entity()
@Index('ix_service_match_key', ['key', 'serviceId'])
export class ServiceMatchKey {
  @ForeignKey('Service', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  serviceId: string;

  @PrimaryColumn('text')
  key: string;
}
