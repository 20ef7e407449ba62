import type { OrganisationIdentifier } from '../../../organisations/organisation.entity.js';
import type { PublicOrganisation } from '../../open-referral/map/organisation-map.js';
import { RowRefused, type Notes } from './notes.js';
import { idOf, partId } from './part-id.js';
import { firstOf, isRaw, rawList, type Raw } from './raw.js';
import { emailAddress, line, prose, webAddress } from './values.js';

/** Who offers a service, as a feed tells it; what is null or empty it does not say. */
export interface OfferingOrganisation extends PublicOrganisation {
  /** Its id in the feed; its name where it has none. */
  externalId: string;
}

/** What feeds have no field for; another Kith says it in words of its own. */
const unsaid = {
  odsCode: null,
  icbCode: null,
  addressLines: [],
  postcode: null,
  outcode: null,
  phone: null,
  parentId: null,
  responseWorkingDays: null,
};

const isCouncil = (name: string) => /\bcouncil\b(?! (for|of voluntary))/i.test(name) && !/\bvoluntary\b/i.test(name);

function identifiersOf(raw: Raw, organisationId: string, notes: Notes): OrganisationIdentifier[] {
  return rawList(raw['organization_identifiers'], 'register numbers', notes).flatMap((each, index) => {
    const value = line(each['identifier'], 'register number', notes, 60);
    const scheme = line(each['identifier_scheme'], 'register', notes, 40);
    const type = line(each['identifier_type'], 'register', notes, 100) ?? scheme;
    if (value === null || type === null) return [];
    return [{ id: partId(organisationId, 'identifier', each['id'], index), scheme, type, value }];
  });
}

/** Throws RowRefused when it is not said who offers the service. */
export function readOrganisation(service: Raw, sourceId: string, notes: Notes): OfferingOrganisation {
  const raw = service['organization'];
  if (!isRaw(raw)) throw new RowRefused('it does not say which organisation offers it');
  const name = line(raw['name'], 'name of the organisation', notes, 200);
  if (name === null || !/[\p{L}\p{N}]/u.test(name)) throw new RowRefused('its organisation has no name');
  const given = firstOf(raw, 'id') ?? firstOf(service, 'organization_id');
  const externalId = typeof given === 'string' || typeof given === 'number' ? String(given).trim().slice(0, 200) : name;
  const id = idOf(sourceId, 'organisation', externalId);
  return {
    ...unsaid,
    externalId,
    id,
    kind: isCouncil(name) ? 'COUNCIL' : 'COMMUNITY',
    name,
    description: prose(raw['description'], 'about the organisation', notes),
    email: emailAddress(raw['email'], 'e-mail of the organisation', notes),
    website: webAddress(firstOf(raw, 'website', 'url'), 'page of the organisation', notes),
    logo: webAddress(raw['logo'], 'picture of the organisation', notes),
    uri: webAddress(raw['uri'], 'register page of the organisation', notes),
    identifiers: identifiersOf(raw, id, notes),
  };
}
