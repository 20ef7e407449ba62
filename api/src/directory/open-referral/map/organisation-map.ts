import type {
  Organisation,
  OrganisationIdentifier,
  OrganisationKindName,
} from '../../../organisations/organisation.entity.js';
import { at, list, objectsIn, read, schemaOf, write, type FieldMap, type Json } from './field-map.js';
import { derivedId } from './derived-id.js';
import {
  choiceFact,
  choiceTerms,
  numberFact,
  readFacts,
  textFact,
  textsFact,
  writeFacts,
  type FactMap,
} from './facts.js';
import { email, id, idOrNone, text, uri, words, wordsOrEmpty } from './forms.js';

const identifierMap: FieldMap<OrganisationIdentifier> = {
  id: at('id', id),
  scheme: at('identifier_scheme', text),
  type: at('identifier_type', words),
  value: at('identifier', words),
};

type Fields = 'id' | 'name' | 'description' | 'email' | 'website' | 'logo' | 'uri' | 'parentId';
type Facts = 'kind' | 'odsCode' | 'icbCode' | 'phone' | 'addressLines' | 'postcode' | 'outcode' | 'responseWorkingDays';

/** Everything the public may know of an organisation. */
export type PublicOrganisation = Pick<Organisation, Fields | Facts | 'identifiers'>;

export const organisationMap: FieldMap<Pick<Organisation, Fields>> = {
  id: at('id', id),
  name: at('name', words),
  description: at('description', wordsOrEmpty),
  email: at('email', email),
  website: at('website', uri),
  logo: at('logo', text),
  uri: at('uri', uri),
  parentId: at('parent_organization_id', idOrNone),
};

const identifiersMap: FieldMap<Pick<Organisation, 'identifiers'>> = {
  identifiers: at('organization_identifiers', list(identifierMap)),
};

const kindTerms = choiceTerms<OrganisationKindName>('ORGANISATION_KIND', 'What kind of organisation', {
  PRACTICE: 'GP practice',
  PCN: 'Primary care network',
  ICB: 'Integrated care board',
  LINK_WORKER_TEAM: 'Link worker team',
  COMMUNITY: 'Community organisation',
  COUNCIL: 'Council',
  COMMISSIONER: 'Commissioner',
});

export const organisationFacts: FactMap<Pick<Organisation, Facts>> = {
  kind: choiceFact(kindTerms, 'COMMUNITY'),
  odsCode: textFact('ODS_CODE', 'NHS Organisation Data Service code'),
  icbCode: textFact('ICB_CODE', 'ODS code of its integrated care board'),
  phone: textFact('ORGANISATION_PHONE', 'Telephone number of the organisation'),
  addressLines: textsFact('ORGANISATION_ADDRESS_LINE', 'Line of its address'),
  postcode: textFact('ORGANISATION_POSTCODE', 'Postcode of the organisation'),
  outcode: textFact('ORGANISATION_OUTCODE', 'Outward postcode of the organisation'),
  responseWorkingDays: numberFact('ORGANISATION_RESPONSE_WORKING_DAYS', 'Working days in which it answers'),
};

export const organisationSchema = schemaOf(organisationMap, identifiersMap);

/** An organisation with what is one value of it alone. */
export const shallowOrganisation = (organisation: PublicOrganisation): Json => write(organisationMap, organisation);

/** The ODS code is a number in a register for others, and a fact for Kith. */
const odsIdentifier = ({ id: ownerId, odsCode }: PublicOrganisation): OrganisationIdentifier[] =>
  odsCode === null ? [] : [{ id: derivedId(ownerId, 'ODS code'), scheme: 'GB-NHS', type: 'ODS code', value: odsCode }];

/** An organisation with everything the public may know of it, but its services. */
export function fullOrganisation(organisation: PublicOrganisation): Json {
  const identifiers = [...odsIdentifier(organisation), ...organisation.identifiers];
  return {
    ...shallowOrganisation(organisation),
    ...write(identifiersMap, { identifiers }),
    attributes: writeFacts(organisationFacts, organisation, organisation.id),
  };
}

/** What `fullOrganisation` wrote, back again. */
export function readOrganisation(json: unknown): PublicOrganisation {
  const fields = read(organisationMap, json);
  const { identifiers } = read(identifiersMap, json);
  const { attributes } = json as Json;
  return {
    ...fields,
    ...readFacts(organisationFacts, objectsIn(attributes)),
    identifiers: identifiers.filter((each) => each.id !== derivedId(fields.id, 'ODS code')),
  };
}
