import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An organisation as a source gave it last; the same as `FeedRecord` is for services. */
@Entity()
@Index('ix_feed_organisation_organisation', ['organisationId'])
export class FeedOrganisation {
  @ForeignKey('FeedSource')
  @PrimaryColumn('uuid')
  sourceId: string;

  /** Its id in the source. */
  @PrimaryColumn('text')
  externalId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @Column('jsonb')
  stated: Record<string, unknown>;
}
