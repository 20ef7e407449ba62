import { uuidv7 } from 'uuidv7';
import { badUserInput } from '../../platform/errors.js';
import { FieldProblem, InvalidInput } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { mustKeepSources } from '../sources/source.policy.js';
import { feedOfThatName } from './feed-of-that-name.js';
import { ownTable } from './own-table.js';
import type { BeginServiceTableArgs, SendServiceTablePieceArgs } from './service-table.inputs.js';
import { mostAtOnce, mostBytes, pieceBytes, ServiceTable } from './service-table.entity.js';

function sizeProblem(size: number): FieldProblem[] {
  if (size <= 0) return [new FieldProblem('size', 'This file is empty. Choose another one.')];
  if (size <= mostBytes) return [];
  const how = 'Send it in parts under names of their own, or ask whoever runs Kith to import it whole.';
  return [new FieldProblem('size', `This file is larger than ${mostBytes / 1024 / 1024} MB. ${how}`)];
}

/**
 * Begins to take a table; of those that its editor has begun and not imported, the oldest gives way. Problems: no name, that of a feed,
 * a file that is empty or too large.
 */
export async function beginServiceTable(unit: Unit, args: BeginServiceTableArgs): Promise<string | InvalidInput> {
  mustKeepSources(unit.actor);
  const sourceName = args.sourceName.trim();
  const problems = [...(await feedOfThatName(unit, sourceName)), ...sizeProblem(args.size)];
  if (problems.length > 0) return new InvalidInput(problems);
  const { membershipId } = unit.member;
  await unit.change(
    `delete from service_table where id in (select id from service_table
       where membership_id = $1 and asked_at is null order by begun_at desc offset ${mostAtOnce - 1})`,
    [membershipId],
  );
  const id = uuidv7();
  await unit.insert(ServiceTable, {
    id,
    membershipId,
    sourceName,
    size: args.size,
    begunAt: unit.now(),
    csvMap: null,
    askedAt: null,
    sourceId: null,
    runId: null,
  });
  return id;
}

/** The bytes of a piece. Throws BAD_USER_INPUT unless it is as long as that piece of the file has to be. */
function bytesOf({ place, bytes }: SendServiceTablePieceArgs, size: number): Buffer {
  const piece = Buffer.from(bytes, 'base64');
  const length = place < 0 ? 0 : Math.min(pieceBytes, size - place * pieceBytes);
  if (piece.length === 0 || piece.length !== length || piece.toString('base64') !== bytes) {
    throw badUserInput('This is no piece of the file that was begun.');
  }
  return piece;
}

/** Takes a piece of a table; one that has arrived before is left as it was. NOT_FOUND when the table is gone. */
export async function sendServiceTablePiece(unit: Unit, args: SendServiceTablePieceArgs): Promise<string> {
  const { id, size } = await ownTable(unit, args.id);
  const piece = bytesOf(args, size);
  const arrived = await unit.change(
    'insert into service_table_piece (table_id, place, bytes) values ($1, $2, $3) on conflict do nothing',
    [id, args.place, piece],
  );
  if (arrived === 1) {
    await unit.change('update service_table set received = received + $2 where id = $1', [id, piece.length]);
  }
  return id;
}
