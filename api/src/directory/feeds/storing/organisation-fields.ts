import { nameKey } from '../../../organisations/name-key.js';
import type { Unit } from '../../../platform/unit-of-work/unit.js';
import type { OfferingOrganisation } from '../reading/read-organisation.js';

/** What a source says of an organisation, by the names of the columns. */
export const organisationFields = (organisation: OfferingOrganisation) => ({
  name: organisation.name,
  name_key: nameKey(organisation.name),
  description: organisation.description,
  email: organisation.email,
  website: organisation.website,
  logo: organisation.logo,
  uri: organisation.uri,
  identifiers: organisation.identifiers,
  ods_code: organisation.odsCode,
  icb_code: organisation.icbCode,
  address_lines: organisation.addressLines,
  postcode: organisation.postcode,
  outcode: organisation.outcode,
  phone: organisation.phone,
  parent_id: organisation.parentId,
  response_working_days: organisation.responseWorkingDays,
});

/** The columns of an organisation that a source may write. */
export const organisationColumns = Object.keys(
  organisationFields({ name: '' } as OfferingOrganisation),
) as (keyof ReturnType<typeof organisationFields>)[];

type FreeFields = Pick<ReturnType<typeof organisationFields>, 'ods_code' | 'parent_id'>;

/**
 * Those fields of organisations that others have a say in: an ODS code that somebody else has stays theirs, and above
 * somebody stands only who is here, or comes with them. `ids`: where these organisations stand.
 */
export async function readFreeFields(
  unit: Unit,
  organisations: readonly OfferingOrganisation[],
  ids: readonly string[],
): Promise<(organisation: OfferingOrganisation) => FreeFields> {
  const codes = organisations.flatMap(({ odsCode }) => odsCode ?? []);
  const parents = organisations.flatMap(({ parentId }) => parentId ?? []);
  const taken = new Map<string | null, string | null>();
  const above = new Set<string | null>(organisations.map(({ id }) => id));
  if (codes.length + parents.length > 0) {
    const rows = await unit.query<{ id: string; code: string | null }>(
      `select id, ods_code as code from organisation where ods_code = any($1) and not id = any($3)
       union all select id, null from organisation where id = any($2)`,
      [codes, parents, ids],
    );
    for (const { id, code } of rows) {
      if (code === null) above.add(id);
      else taken.set(code, id);
    }
  }
  return ({ id, odsCode, parentId }) => {
    const isFree = (taken.get(odsCode) ?? id) === id;
    if (odsCode !== null && isFree) taken.set(odsCode, id);
    return { ods_code: isFree ? odsCode : null, parent_id: above.has(parentId) && parentId !== id ? parentId : null };
  };
}

/**
 * Puts organisations of a source below those that came after them: which organisation stands above is known when all of
 * them are here.
 */
export const linkAbove = (unit: Unit, sourceId: string): Promise<number> =>
  unit.change(
    `with found as (
       select f.external_id, f.organisation_id, p.id as parent_id
       from feed_organisation f join organisation p on p.id = (f.stated ->> 'above')::uuid
       where f.source_id = $1 and f.stated ->> 'parent_id' is null),
     linked as (
       update organisation o set parent_id = found.parent_id from found
       where o.id = found.organisation_id and o.parent_id is null and o.unattended)
     update feed_organisation f set stated = f.stated || jsonb_build_object('parent_id', found.parent_id)
     from found where f.source_id = $1 and f.external_id = found.external_id`,
    [sourceId],
  );
