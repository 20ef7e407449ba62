import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MatchFacts } from './compare-services.js';

/**
 * What of a service tells whether another one is the same: the database keeps it by triggers, and no code writes it but
 * to note what has been compared (decision 27).
 */
@Entity()
@Index('ix_service_match_waiting', ['serviceId'], { where: 'compared < revision' })
export class ServiceMatch {
  @ForeignKey('Service', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  serviceId: string;

  @Column('jsonb')
  facts: MatchFacts;

  /** Counts changes of the facts. */
  @Column('int', { default: 1 })
  revision: number;

  /** The revision that was last compared with others. */
  @Column('int', { default: 0 })
  compared: number;
}
