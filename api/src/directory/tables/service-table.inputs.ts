import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ChangingArgs, CreatingArgs } from '../../platform/graph/mutation-args.js';
import { PlainText } from '../../platform/graph/text.js';
import { mostColumns } from '../feeds/csv/csv-file.js';
import { ServiceTableField, type ServiceTableFieldName } from './service-table-field.js';
import { mostBytes, pieceBytes } from './service-table.entity.js';

const noId = { message: 'This is not an id.' };
const ofTable = 'Of the table.';
const mostLetters = Math.ceil(pieceBytes / 3) * 4;

@ArgsType()
export class BeginServiceTableArgs extends CreatingArgs {
  @Field(() => String, { description: 'Whose table it is, and so what the source is called. At most 200 characters.' })
  @PlainText(200)
  sourceName: string;

  @Field(() => Int, { description: `Bytes of the whole file, at most ${mostBytes}.` })
  size: number;
}

@ArgsType()
export class SendServiceTablePieceArgs extends ChangingArgs {
  @Field(() => ID, { description: ofTable })
  @IsUUID(undefined, noId)
  id: string;

  @Field(() => Int, { description: 'Which piece it is, from 0.' })
  place: number;

  @Field(() => String, {
    description: `${pieceBytes} bytes of the file in base64 (RFC 4648); the last piece is the rest.`,
  })
  @MaxLength(mostLetters)
  bytes: string;
}

@ArgsType()
export class MapServiceTableArgs extends ChangingArgs {
  @Field(() => ID, { description: ofTable })
  @IsUUID(undefined, noId)
  id: string;

  @Field(() => [ServiceTableField], {
    nullable: 'items',
    description: 'What each column that has a heading says, in their order; null: nothing that is used.',
  })
  @ArrayMaxSize(mostColumns)
  says: (ServiceTableFieldName | null)[];
}

@ArgsType()
export class ImportServiceTableArgs extends CreatingArgs {
  @Field(() => ID, { description: ofTable })
  @IsUUID(undefined, noId)
  id: string;

  @Field(() => Boolean, { description: 'Whether services of the source that the table does not hold are withdrawn.' })
  withdraw: boolean;
}
