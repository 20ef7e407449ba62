import { nameKey } from '../../../organisations/name-key.js';
import { namedUuid } from '../../../platform/uuid.js';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { OfferingOrganisation } from '../reading/read-organisation.js';
import { mergeFields } from './merge-given.js';

type Fields = Record<string, unknown>;

interface Stored {
  id: string;
  kind: string;
  name_key: string;
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
  /** What is to stand; null: it is not the source's to write. */
  row: Fields | null;
}

const fieldsOf = ({ name, description, email, website, logo, uri, identifiers }: OfferingOrganisation): Fields => ({
  name,
  name_key: nameKey(name),
  description,
  email,
  website,
  logo,
  uri,
  identifiers,
});

const columns = 'name, name_key, description, email, website, logo, uri, identifiers';

const readKnown = (unit: Unit, sourceId: string, ids: readonly string[]): Promise<Known[]> =>
  unit.query<Known>(
    'select external_id, organisation_id, stated as given from feed_organisation where source_id = $1 and external_id = any($2)',
    [sourceId, ids],
  );

async function readStored(unit: Unit, ids: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await unit.query<Stored>(
    `select id, kind, name_key, jsonb_build_object(${columns
      .split(', ')
      .map((column) => `'${column}', ${column}`)
      .join(', ')}) as fields
     from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const offers = new Set(['COMMUNITY', 'COUNCIL']);

/**
 * Where an organisation goes. One that is here, but not from this source, is used if it is the same by id and name and
 * may offer services: a feed cannot take over somebody else's organisation by naming its id.
 */
function place(
  sourceId: string,
  organisation: OfferingOrganisation,
  known: Known | undefined,
  stored: ReadonlyMap<string, Stored>,
): Placed {
  const { externalId, kind } = organisation;
  const given = fieldsOf(organisation);
  const now = stored.get(known?.organisation_id ?? organisation.id);
  if (known && now)
    return { id: now.id, externalId, kind, given, row: mergeFields(known.given, now.fields, given).row };
  if (!now) return { id: organisation.id, externalId, kind, given, row: given };
  if (offers.has(now.kind) && now.name_key === given['name_key'])
    return { id: now.id, externalId, kind, given, row: null };
  return { id: namedUuid(sourceId, `organisation/${externalId}`), externalId, kind, given, row: given };
}

async function write(unit: Unit, sourceId: string, placed: readonly Placed[]): Promise<void> {
  const own = placed.filter(({ row }) => row !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = [...new Map(own.map((each) => [each.id, { ...each.row, id: each.id, kind: each.kind }])).values()];
  await unit.change(
    `insert into organisation as o (id, kind, ${columns}, address_lines, version)
     select id, kind, ${columns}, '{}', 1 from jsonb_populate_recordset(null::organisation, $1::jsonb)
     on conflict (id) do update set (${columns}, version) =
       (select ${columns
         .split(', ')
         .map((column) => `excluded.${column}`)
         .join(', ')}, o.version + 1)
     where (o.${columns.replaceAll(', ', ', o.')}) is distinct from (excluded.${columns.replaceAll(', ', ', excluded.')})`,
    [JSON.stringify(rows)],
  );
  await unit.change(
    `insert into feed_organisation as f (source_id, external_id, organisation_id, stated)
     select $2, external_id, organisation_id, given
     from jsonb_to_recordset($1::jsonb) as g(external_id text, organisation_id uuid, given jsonb)
     on conflict (source_id, external_id) do update set stated = excluded.stated
     where f.stated <> excluded.stated`,
    [
      JSON.stringify(own.map(({ id, externalId, given }) => ({ external_id: externalId, organisation_id: id, given }))),
      sourceId,
    ],
  );
}

/** Adds and updates those who offer services, and gives their ids by their ids in the source. */
export async function storeOrganisations(
  unit: Unit,
  sourceId: string,
  given: readonly OfferingOrganisation[],
): Promise<Map<string, string>> {
  const organisations = [...new Map(given.map((each) => [each.externalId, each])).values()];
  const known = new Map(
    (
      await readKnown(
        unit,
        sourceId,
        organisations.map(({ externalId }) => externalId),
      )
    ).map((row) => [row.external_id, row]),
  );
  const ids = [...organisations.map(({ id }) => id), ...[...known.values()].map((row) => row.organisation_id)];
  const stored = await readStored(unit, ids);
  const placed = organisations.map((each) => place(sourceId, each, known.get(each.externalId), stored));
  await write(unit, sourceId, placed);
  return new Map(placed.map(({ id, externalId }) => [externalId, id]));
}
