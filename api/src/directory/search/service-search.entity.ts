import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What is searched of a service, and nothing else: the database keeps it by triggers on all it is made of, and no code
 * writes it (decision 23). Public.
 */
@Entity()
@Index('ix_service_search_name', ['name', 'serviceId'])
@Index('ix_service_search_words', { synchronize: false })
export class ServiceSearch {
  @ForeignKey('Service', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  serviceId: string;

  @Column('text')
  name: string;

  /** What it says of itself, its tags, and the squares of the map it is in. */
  @Column('tsvector')
  words: string;

  /** What a search may narrow by: `need=MONEY`, `day=MO`. */
  @Column('text', { array: true })
  tags: string[];

  /** One for each of its places, in the order of the longitudes. */
  @Column('double precision', { array: true })
  latitudes: number[];

  @Column('double precision', { array: true })
  longitudes: number[];

  /** Whom it is for, age and area among the rest; without sentences. */
  @Column('jsonb')
  rules: object[];

  /** When somebody last made sure that it is right, or else changed it. */
  @Column('date')
  freshOn: string;

  @Column('boolean')
  isListed: boolean;

  @Column('boolean')
  isFull: boolean;

  @Column('double precision', { nullable: true })
  answeredShare: number | null;
}
