import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { nameKey } from '../../organisations/name-key.js';
import { communityOrganisations } from '../cast/community-organisations.js';
import type { OrganisationFacts } from '../cast/organisation-facts.js';
import { icbCode, publicOrganisations } from '../cast/public-organisations.js';
import { populate } from './populate.js';

export type Ids = ReadonlyMap<string, string>;

/** Writes the organisations, all of them under the eyes of the integrated care board, and tells their ids by key. */
export async function writeOrganisations(owner: Client): Promise<Ids> {
  const all = [...publicOrganisations, ...communityOrganisations];
  const ids = new Map(all.map(({ key }) => [key, uuidv7()]));
  const idOf = (key: string | undefined) => (key === undefined ? null : ids.get(key));
  const rows = all.map((facts: OrganisationFacts) => ({
    id: ids.get(facts.key),
    kind: facts.kind,
    name: facts.name,
    nameKey: nameKey(facts.name),
    odsCode: facts.odsCode,
    icbCode: facts.kind === 'PRACTICE' || facts.kind === 'PCN' ? icbCode : null,
    addressLines: facts.address,
    postcode: facts.postcode,
    outcode: facts.postcode.split(' ')[0],
    phone: facts.phone,
    email: `hello@${facts.key}.example.org`,
    parentId: idOf(facts.parent),
    oversightId: idOf('icb'),
    linkWorkerTeamId: idOf(facts.linkWorkerTeam),
    responseWorkingDays: facts.responseWorkingDays,
    version: 1,
  }));
  await populate(owner, 'organisation', rows);
  return ids;
}
