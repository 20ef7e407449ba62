import { nameKey } from '../../../organisations/name-key.js';
import { namedUuid } from '../../../platform/uuid.js';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { OfferingOrganisation } from '../reading/read-organisation.js';
import { mergeFields } from './merge-given.js';
import { organisationFields, organisationColumns, readFreeFields } from './organisation-fields.js';

type Fields = Record<string, unknown>;

interface Stored {
  id: string;
  kind: string;
  name_key: string;
  unattended: boolean;
  fields: Fields;
}

interface Known {
  external_id: string;
  organisation_id: string;
  given: Fields;
}

/** An organisation with where it goes, and what is to be remembered of what the source said. */
interface Placed {
  id: string;
  externalId: string;
  kind: string;
  given: Fields;
  /** Whom the source names above it, whether that organisation is here yet or not. */
  above: string | null;
  /** Whether the source brought it. */
  own: boolean;
  /** What is to stand; null: it is not the source's to write. */
  row: Fields | null;
}

/** Where an organisation of a source stands, and whether the source brought it. */
export interface StoredOrganisation {
  id: string;
  own: boolean;
}

const columns = organisationColumns.join(', ');
const list = (prefix: string) => organisationColumns.map((column) => `${prefix}.${column}`).join(', ');

const readKnown = (unit: Unit, sourceId: string, ids: readonly string[]): Promise<Known[]> =>
  unit.query<Known>(
    'select external_id, organisation_id, stated as given from feed_organisation where source_id = $1 and external_id = any($2)',
    [sourceId, ids],
  );

async function readStored(unit: Unit, ids: readonly string[]): Promise<Map<string, Stored>> {
  const fields = organisationColumns.map((column) => `'${column}', ${column}`).join(', ');
  const rows = await unit.query<Stored>(
    `select id, kind, name_key, unattended, jsonb_build_object(${fields}) as fields
     from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const offers = new Set(['COMMUNITY', 'COUNCIL']);

/**
 * Where an organisation goes. One that is here, but not from this source, is used if it is the same by id and name and
 * may offer services: a feed cannot take over somebody else's organisation by naming its id. Nor does a feed change a
 * practice or a team that it brought once somebody of it is here.
 */
function place(
  sourceId: string,
  organisation: OfferingOrganisation,
  given: Fields,
  known: Known | undefined,
  stored: ReadonlyMap<string, Stored>,
): Placed {
  const { externalId, kind, parentId: above } = organisation;
  const now = stored.get(known?.organisation_id ?? organisation.id);
  const placed = { externalId, kind, given, above };
  if (known && now) {
    const row = now.unattended || offers.has(now.kind) ? mergeFields(known.given, now.fields, given).row : null;
    return { ...placed, id: now.id, own: true, row };
  }
  if (!now) return { ...placed, id: organisation.id, own: true, row: given };
  if (offers.has(now.kind) && now.name_key === nameKey(organisation.name))
    return { ...placed, id: now.id, own: false, row: null };
  return { ...placed, id: namedUuid(sourceId, `organisation/${externalId}`), own: true, row: given };
}

async function write(unit: Unit, sourceId: string, placed: readonly Placed[]): Promise<void> {
  const own = placed.filter(({ row }) => row !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = [...new Map(own.map((each) => [each.id, { ...each.row, id: each.id, kind: each.kind }])).values()];
  await unit.change(
    `insert into organisation as o (id, kind, ${columns}, version)
     select id, kind, ${columns}, 1 from jsonb_populate_recordset(null::organisation, $1::jsonb)
     on conflict (id) do update set (${columns}, version) = (select ${list('excluded')}, o.version + 1)
     where (${list('o')}) is distinct from (${list('excluded')})`,
    [JSON.stringify(rows)],
  );
  const records = own.map(({ id, externalId, given, above }) => ({
    external_id: externalId,
    organisation_id: id,
    given: above === null ? given : { ...given, above },
  }));
  await unit.change(
    `insert into feed_organisation as f (source_id, external_id, organisation_id, stated)
     select $2, external_id, organisation_id, given
     from jsonb_to_recordset($1::jsonb) as g(external_id text, organisation_id uuid, given jsonb)
     on conflict (source_id, external_id) do update set stated = excluded.stated
     where f.stated <> excluded.stated`,
    [JSON.stringify(records), sourceId],
  );
}

/** Adds and updates those who offer services, and tells where they stand by their ids in the source. */
export async function storeOrganisations(
  unit: Unit,
  sourceId: string,
  given: readonly OfferingOrganisation[],
): Promise<Map<string, StoredOrganisation>> {
  const organisations = [...new Map(given.map((each) => [each.externalId, each])).values()];
  const externalIds = organisations.map(({ externalId }) => externalId);
  const known = new Map((await readKnown(unit, sourceId, externalIds)).map((row) => [row.external_id, row]));
  const ids = [...organisations.map(({ id }) => id), ...[...known.values()].map((row) => row.organisation_id)];
  const stored = await readStored(unit, ids);
  const free = await readFreeFields(unit, organisations, ids);
  const placed = organisations.map((each) => {
    const fields = { ...organisationFields(each), ...free(each) };
    return place(sourceId, each, fields, known.get(each.externalId), stored);
  });
  await write(unit, sourceId, placed);
  return new Map(placed.map(({ id, externalId, own }) => [externalId, { id, own }]));
}
