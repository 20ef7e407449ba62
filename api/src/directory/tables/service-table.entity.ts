import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graph/scalars.js';
import type { CsvMap } from '../feeds/csv/csv-fields.js';

/** What the portal takes of one file; larger ones are imported by command. */
export const mostBytes = 5 * 1024 * 1024;
/** So many of one editor may be on their way; the oldest gives way to the next. */
export const mostAtOnce = 5;
/** A file comes in pieces of so many bytes, the last one being the rest. */
export const pieceBytes = 64 * 1024;

/**
 * A table of services that a directory editor has sent, until it has been read: theirs alone, and for a day at most unless
 * it waits to be read (decision 32).
 */
@Entity()
@Check('ck_service_table_size', `size between 1 and ${mostBytes} and received between 0 and size`)
@Index('ix_service_table_membership', ['membershipId', 'begunAt'], { where: 'asked_at is null' })
@Index('ix_service_table_asked', ['askedAt'], { where: 'asked_at is not null' })
@ObjectType({
  description: 'A table of services on its way into the directory. For the directory editor who sends it.',
})
export class ServiceTable {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryColumn('uuid')
  id: string;

  /** Whose it is: row-level security asks for it. */
  @ForeignKey('Membership')
  @Column('uuid')
  membershipId: string;

  @Field(() => String, { description: 'Whose table it is; the source of that name gets what is imported.' })
  @Column('text')
  sourceName: string;

  @Field(() => Int, { description: 'Bytes of the whole file.' })
  @Column('int')
  size: number;

  @Field(() => Int, { description: 'Bytes of it that have arrived.' })
  @Column('int', { default: 0 })
  received: number;

  @Field(() => DateTime, { description: 'When its editor began to send it.' })
  @Column('timestamptz')
  begunAt: Date;

  /** Which column says what, once its editor has said so. */
  @Column('jsonb', { nullable: true })
  csvMap: CsvMap | null;

  /** Whether services of the source that it does not hold are withdrawn. */
  @Column('boolean', { default: false })
  withdraw: boolean;

  /** When its editor asked for it to be imported, into which source, and by which run that is done. */
  @Column('timestamptz', { nullable: true })
  askedAt: Date | null;

  @ForeignKey('FeedSource')
  @Column('uuid', { nullable: true })
  sourceId: string | null;

  @Column('uuid', { nullable: true })
  runId: string | null;
}
