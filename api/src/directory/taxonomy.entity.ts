import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A list of words by which services are classified (ORUK taxonomy). Public. */
@Entity()
@Index('ix_taxonomy_name', ['name', 'id'])
export class Taxonomy {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { nullable: true })
  uri: string | null;

  @Column('text', { nullable: true })
  version: string | null;
}
