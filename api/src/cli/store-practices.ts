import { uuidv7 } from 'uuidv7';
import { nameKey } from '../organisations/name-key.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import { careBoardName } from './care-boards.js';
import type { PracticeRow } from './practice-row.js';

/** What became of each code of a batch; codes in none of the lists were stored and had not changed. */
export interface StoredPractices {
  added: string[];
  changed: string[];
  /** Codes with the reason why they stay out. */
  refused: Map<string, string>;
}

/** Adds the care boards that are missing and gives all of them: code to id. */
export async function storeCareBoards(unit: Unit, codes: readonly string[]): Promise<Map<string, string>> {
  const boards = codes.map((code) => ({ id: uuidv7(), code, name: careBoardName(code) }));
  const rows = boards.map((board) => ({ ...board, key: nameKey(board.name) }));
  await unit.query(
    `insert into organisation (id, kind, name, name_key, ods_code, icb_code, address_lines, version)
     select id, 'ICB', name, key, code, code, '{}', 1
     from jsonb_to_recordset($1::jsonb) as b(id uuid, code text, name text, key text)
     on conflict (ods_code) do nothing`,
    [JSON.stringify(rows)],
  );
  const stored = await unit.query<{ id: string; code: string }>(
    `select id, ods_code as code from organisation where kind = 'ICB' and ods_code = any($1)`,
    [codes],
  );
  return new Map(stored.map(({ id, code }) => [code, id]));
}

/**
 * A practice that is in a PCN stays there: only a parent that is missing or a care board is replaced. The link-worker
 * team and what else the network knows of a practice are not the register's to change.
 */
const storeStatement = `
  insert into organisation as o (id, kind, name, name_key, ods_code, icb_code, address_lines, postcode, outcode, phone,
    parent_id, oversight_id, version)
  select p.id, 'PRACTICE', p.name, p."nameKey", p."odsCode", p."icbCode", p."addressLines", p.postcode, p.outcode,
    p.phone, p."boardId", p."boardId", 1
  from jsonb_to_recordset($1::jsonb) as p(id uuid, name text, "nameKey" text, "odsCode" text, "icbCode" text,
    "addressLines" text[], postcode text, outcode text, phone text, "boardId" uuid)
  on conflict (ods_code) do update set
    name = excluded.name, name_key = excluded.name_key, icb_code = excluded.icb_code,
    address_lines = excluded.address_lines, postcode = excluded.postcode, outcode = excluded.outcode,
    phone = excluded.phone, oversight_id = excluded.oversight_id, version = o.version + 1,
    parent_id = case
      when o.parent_id is null or exists (select from organisation b where b.id = o.parent_id and b.kind = 'ICB')
      then excluded.parent_id else o.parent_id end
  where o.kind = 'PRACTICE' and (o.parent_id is null
    or (o.name, o.name_key, o.icb_code, o.address_lines, o.postcode, o.outcode, o.phone, o.oversight_id)
      is distinct from (excluded.name, excluded.name_key, excluded.icb_code, excluded.address_lines,
        excluded.postcode, excluded.outcode, excluded.phone, excluded.oversight_id))
  returning o.ods_code as code, o.version`;

/** Adds and updates practices; the version goes up only where something differs. */
export async function storePractices(
  unit: Unit,
  practices: readonly PracticeRow[],
  boards: ReadonlyMap<string, string>,
): Promise<StoredPractices> {
  const refused = await findTakenCodes(unit, practices);
  for (const { odsCode, icbCode } of practices) {
    if (!boards.has(icbCode)) refused.set(odsCode, `${icbCode} is here, but is no integrated care board`);
  }
  const rows = practices
    .filter(({ odsCode }) => !refused.has(odsCode))
    .map((practice) => ({ ...practice, id: uuidv7(), boardId: boards.get(practice.icbCode) }));
  const stored = await unit.query<{ code: string; version: number }>(storeStatement, [JSON.stringify(rows)]);
  const codes = (wanted: (version: number) => boolean) =>
    stored.filter(({ version }) => wanted(version)).map(({ code }) => code);
  return { added: codes((version) => version === 1), changed: codes((version) => version > 1), refused };
}

async function findTakenCodes(unit: Unit, practices: readonly PracticeRow[]): Promise<Map<string, string>> {
  const taken = await unit.query<{ code: string; name: string; kind: string }>(
    `select ods_code as code, name, kind from organisation where kind <> 'PRACTICE' and ods_code = any($1)`,
    [practices.map(({ odsCode }) => odsCode)],
  );
  return new Map(taken.map(({ code, name, kind }) => [code, `this code is that of ${name}, a ${kind}`]));
}
