import type { Need } from '@kith/referral-lifecycle';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word of a taxonomy (ORUK taxonomy_term), and which of the needs a service of that word answers. Public. */
@Entity()
@Index('ix_taxonomy_term_name', ['name', 'id'])
@Index('ix_taxonomy_term_taxonomy', ['taxonomyId', 'name', 'id'])
@Index('ix_taxonomy_term_parent', ['parentId'])
export class TaxonomyTerm {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Taxonomy')
  @Column('uuid', { nullable: true })
  taxonomyId: string | null;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text', { nullable: true })
  uri: string | null;

  /** Chosen by whoever maps the taxonomy; empty: none of ours. */
  @Column('text', { array: true, default: () => "'{}'" })
  needs: Need[];
}
