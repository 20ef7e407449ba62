import type { Member, RoleName } from '../../platform/actor.js';
import { publicOrganisations } from '../cast/public-organisations.js';
import type { PersonFacts } from '../cast/person-facts.js';
import { people } from '../cast/people.js';
import type { ServiceFacts } from '../cast/service-facts.js';
import { services } from '../cast/services.js';
import type { Ids } from '../rows/write-organisations.js';

export interface WrittenRows {
  organisationIds: Ids;
  serviceIds: Ids;
  members: readonly Member[];
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo names ${what}, which is not in it.`);
  return value;
}

/** Everybody and everything the stories name, by the keys they use. */
export class Cast {
  constructor(private readonly rows: WrittenRows) {}

  organisationId(key: string): string {
    return known(this.rows.organisationIds.get(key), key);
  }

  serviceId(key: string): string {
    return known(this.rows.serviceIds.get(key), key);
  }

  person(name: string): PersonFacts {
    return known(
      people.find((person) => person.name === name),
      name,
    );
  }

  service(key: string): ServiceFacts | undefined {
    return services.find((service) => service.key === key);
  }

  /** The link-worker team to which a practice refers. */
  teamOf(organisation: string): string | undefined {
    return publicOrganisations.find(({ key }) => key === organisation)?.linkWorkerTeam;
  }

  /** One of the organisation's members in one of the roles; which one, `turn` decides. */
  member(organisation: string, roles: readonly RoleName[], turn: number): Member {
    const organisationId = this.organisationId(organisation);
    const fitting = this.rows.members.filter(
      (each) => each.organisationId === organisationId && roles.includes(each.role),
    );
    return known(fitting[turn % fitting.length], `${roles.join(' or ')} of ${organisation}`);
  }
}
