import type { OrganisationKindName } from '../../organisations/organisation.entity.js';

/** An organisation of the demo; its key is what the other files call it. */
export interface OrganisationFacts {
  key: string;
  kind: OrganisationKindName;
  name: string;
  parent?: string;
  odsCode?: string;
  linkWorkerTeam?: string;
  address: readonly string[];
  postcode: string;
  phone: string;
  responseWorkingDays?: number;
}
