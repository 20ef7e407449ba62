import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Some of the bytes of a table of services. */
@Entity()
export class ServiceTablePiece {
  @ForeignKey('ServiceTable', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  tableId: string;

  /** Which piece it is, from 0. */
  @PrimaryColumn('int')
  place: number;

  @Column('bytea')
  bytes: Buffer;
}
