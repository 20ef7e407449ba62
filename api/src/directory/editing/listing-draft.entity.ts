import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EditedFields } from './edited-listing.js';

/** A listing as those who keep it are editing it; at most one for each service. For them, and nobody else. */
@Entity()
export class ListingDraft {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  /** The organisation that offers the service: row-level security asks for it. */
  @ForeignKey('Organisation')
  @Column('uuid')
  keeperId: string;

  /** Counts saves. */
  @Column('int')
  version: number;

  /** The version of the listing that was edited. */
  @Column('int')
  begunFrom: number;

  /** What that version said, with what waited for an editor: a field that still says so was not touched. */
  @Column('jsonb')
  base: EditedFields;

  @Column('jsonb')
  edited: EditedFields;

  @Column('timestamptz')
  savedAt: Date;

  @Column('text')
  savedByName: string;

  /** Why a directory editor sent back what was to be approved; null when nobody did. */
  @Column('text', { nullable: true })
  returnedReason: string | null;

  @Column('text', { nullable: true })
  returnedByName: string | null;

  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;
}
