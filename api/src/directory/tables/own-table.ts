import { notFound } from '../../platform/errors.js';
import { loadRow } from '../../platform/reading/load-row.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { mustKeepSources } from '../sources/source.policy.js';
import { ServiceTable } from './service-table.entity.js';

/** How a table is called where it is not found: another editor's, one that has been read, and one that was erased. */
export const calledTable = 'this table. It may have been imported, or erased after a day';

/**
 * The table of that id while a use case works on it. FORBIDDEN for all but directory editors; NOT_FOUND where there is
 * none, or another editor sends it, or it waits to be read already.
 */
export async function ownTable(unit: Unit, id: string): Promise<ServiceTable> {
  mustKeepSources(unit.actor);
  await unit.query('select from service_table where id = $1 and asked_at is null for update', [id]);
  const table = await loadRow(unit, ServiceTable, { id });
  if (!table || table.askedAt !== null) throw notFound(calledTable);
  return table;
}
