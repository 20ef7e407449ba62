import { uuidv7 } from './ids.js';
import { theServer } from './server.js';

export type OrganisationKind =
  'PRACTICE' | 'PCN' | 'ICB' | 'LINK_WORKER_TEAM' | 'COMMUNITY' | 'COUNCIL' | 'COMMISSIONER';

export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
}

const usualNames: Record<OrganisationKind, string> = {
  PRACTICE: 'Collingwood Surgery',
  PCN: 'Coast Primary Care Network',
  ICB: 'North East Care Board',
  LINK_WORKER_TEAM: 'Coast Link Workers',
  COMMUNITY: 'Tidewell Community Trust',
  COUNCIL: 'Coast Council',
  COMMISSIONER: 'Coast Commissioning',
};

export interface OrganisationTraits {
  name?: string;
  oversight?: Organisation;
  team?: Organisation;
  responseWorkingDays?: number;
}

/** An organisation of the network; which of them there are is for administrators, so it is written directly. */
export async function anOrganisation(kind: OrganisationKind, traits: OrganisationTraits = {}): Promise<Organisation> {
  const { owner } = await theServer();
  const id = uuidv7();
  const name = traits.name ?? usualNames[kind];
  await owner.query(
    `insert into organisation (id, kind, name, name_key, address_lines, oversight_id, link_worker_team_id, response_working_days, version)
     values ($1, $2, $3, $4, '{}', $5, $6, $7, 1)`,
    [
      id,
      kind,
      name,
      name.toLowerCase(),
      traits.oversight?.id ?? null,
      traits.team?.id ?? null,
      traits.responseWorkingDays ?? null,
    ],
  );
  return { id, name, kind };
}

export interface Service {
  id: string;
  name: string;
  organisation: Organisation;
}

export interface ServiceTraits {
  name?: string;
  /** How many people it can take; left out, its places are not counted. */
  places?: number;
  minimumAge?: number;
  areaOutcodes?: string[];
  acceptsReferrals?: boolean;
  responseWorkingDays?: number;
  pauseWhenFull?: boolean;
}

/** A service of an organisation. */
export async function aService(organisation: Organisation, traits: ServiceTraits = {}): Promise<Service> {
  const { owner } = await theServer();
  const id = uuidv7();
  const name = traits.name ?? 'Tuesday allotment';
  await owner.query(
    `insert into service (id, organisation_id, name, summary, description, needs, area_outcodes, referral_route, minimum_age, response_working_days, pause_when_full)
     values ($1, $2, $3, 'Growing food together.', 'An allotment by the river.', '{LONELINESS}', $4, $5, $6, $7, $8)`,
    [
      id,
      organisation.id,
      name,
      traits.areaOutcodes ?? [],
      traits.acceptsReferrals === false ? 'SIGNPOST' : 'KITH',
      traits.minimumAge ?? null,
      traits.responseWorkingDays ?? null,
      traits.pauseWhenFull ?? false,
    ],
  );
  if (traits.places !== undefined) {
    await owner.query(
      'insert into service_capacity (service_id, status, maximum, available, updated_at) values ($1, $2, $3, $3, now())',
      [id, traits.places > 0 ? 'HAS_CAPACITY' : 'FULL', traits.places],
    );
  }
  return { id, name, organisation };
}

/** How many places a service has free. */
export async function freePlaces(service: Service): Promise<number> {
  const { owner } = await theServer();
  const { rows } = await owner.query<{ available: number }>(
    'select available from service_capacity where service_id = $1',
    [service.id],
  );
  return rows[0]!.available;
}
