import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { IdempotencyKeyReused, InvalidInput } from '../../platform/problem.js';
import { FeedSource } from '../feeds/feed-source.entity.js';
import { ServiceTableField, type ServiceTableFieldName } from './service-table-field.js';
import { ServiceTable } from './service-table.entity.js';

@ObjectType({ description: 'A column that has a heading.' })
export class ServiceTableColumn {
  @Field(() => String, { description: 'As it stands in the file.' })
  heading: string;

  @Field(() => [String], { description: 'The first two different values, cut after 80 letters.' })
  examples: string[];

  @Field(() => ServiceTableField, {
    nullable: true,
    description: 'What it says: as its editor has said, as the last time, or guessed; null: nothing that is used.',
  })
  says: ServiceTableFieldName | null;
}

@ObjectType({ description: 'How a table is written, and what its columns say.' })
export class ServiceTableColumns {
  @Field(() => String, { nullable: true, description: 'Why it cannot be read, in plain words; null: it can.' })
  unreadable: string | null;

  @Field(() => String, { nullable: true, description: 'What it is written in, such as UTF-8; null: unreadable.' })
  encoding: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands between columns, such as commas; null: unreadable.',
  })
  separator: string | null;

  @Field(() => [ServiceTableColumn], { description: 'Columns that have a heading, in their order.' })
  columns: ServiceTableColumn[];
}

@ObjectType({ description: 'A row of a table as it would stand.' })
export class ServiceTableRow {
  @Field(() => Int, { description: 'Which row it is, from 1.' })
  place: number;

  @Field(() => String, { description: 'What the service would be called.' })
  name: string;

  @Field(() => String, { description: 'Who would offer it.' })
  organisation: string;

  @Field(() => [String], {
    description: 'When and where it is, what it costs and how to reach it, as far as is known.',
  })
  facts: string[];

  @Field(() => [String], { description: 'What would be left out or put right.' })
  notes: string[];
}

@ObjectType({ description: 'A row of a table that would be refused.' })
export class ServiceTableRefusal {
  @Field(() => Int, { description: 'Which row it is, from 1.' })
  place: number;

  @Field(() => String, { nullable: true, description: 'What it is called; null: it has no name.' })
  name: string | null;

  @Field(() => String, { description: 'Why, in plain words.' })
  reason: string;
}

@ObjectType({ description: 'What would become of a table if it were imported now.' })
export class ServiceTablePreview {
  @Field(() => String, { nullable: true, description: 'Why it cannot be read, in plain words; null: it can.' })
  unreadable: string | null;

  @Field(() => Int, { description: 'Rows below the headings.' })
  rows: number;

  @Field(() => Int, {
    description: 'How many of them, from the first on, were looked at whole: the counts are of those.',
  })
  checked: number;

  @Field(() => Int, { description: 'Services that would be new in Kith.' })
  added: number;

  @Field(() => Int, { description: 'Services that are written differently from the last time.' })
  differing: number;

  @Field(() => Int, { description: 'Services that are written as the last time.' })
  same: number;

  @Field(() => Int, { description: 'Rows that would be refused.' })
  refused: number;

  @Field(() => Int, { description: 'Services of the source that the whole table does not hold.' })
  missing: number;

  @Field(() => [ServiceTableRow], { description: 'The first 20 rows that would be taken.' })
  first: ServiceTableRow[];

  @Field(() => [ServiceTableRefusal], { description: 'The first 200 rows that would be refused.' })
  refusals: ServiceTableRefusal[];
}

const problems = [InvalidInput, IdempotencyKeyReused] as const;

export const BeginServiceTableResult = createUnionType({
  name: 'BeginServiceTableResult',
  description: 'The table, of which nothing has arrived yet, or what to put right.',
  types: () => [ServiceTable, ...problems] as const,
});

export const SendServiceTablePieceResult = createUnionType({
  name: 'SendServiceTablePieceResult',
  description: 'The table with how much of it has arrived, or what to put right.',
  types: () => [ServiceTable, ...problems] as const,
});

export const MapServiceTableResult = createUnionType({
  name: 'MapServiceTableResult',
  description: 'The table, whose columns say that from now on, or what to put right.',
  types: () => [ServiceTable, ...problems] as const,
});

export const ImportServiceTableResult = createUnionType({
  name: 'ImportServiceTableResult',
  description: 'The source, about to read the table, or what to put right.',
  types: () => [FeedSource, ...problems] as const,
});
