import DataLoader from 'dataloader';
import { DataSource, DefaultNamingStrategy, In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Organisation, Person, PersonIdentity, ReferralContent, Service, ServiceCapacity } from './entities.js';
import { AccessGrant, OutboxMessage, Referral, ReferralEvent } from './referral.entities.js';

class SnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

export const database = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'],
  poolSize: 10,
  namingStrategy: new SnakeCase(),
  entities: [
    Organisation,
    Person,
    PersonIdentity,
    ReferralContent,
    Service,
    ServiceCapacity,
    AccessGrant,
    OutboxMessage,
    Referral,
    ReferralEvent,
  ],
});

function loaderOf<T extends ObjectLiteral>(entity: EntityTarget<T>, key: keyof T & string) {
  return new DataLoader<string, T | null>(async (keys) => {
    const rows = await database.getRepository(entity).find({ where: { [key]: In([...keys]) } as never });
    const found = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((each) => found.get(each) ?? null);
  });
}

/** The loaders of one request. */
export const makeLoaders = () => ({
  organisations: loaderOf(Organisation, 'id'),
  services: loaderOf(Service, 'id'),
  capacities: loaderOf(ServiceCapacity, 'serviceId'),
  people: loaderOf(Person, 'id'),
  identities: loaderOf(PersonIdentity, 'personId'),
  contents: loaderOf(ReferralContent, 'referralId'),
  events: new DataLoader<string, ReferralEvent[]>(async (ids) => {
    const rows = await database
      .getRepository(ReferralEvent)
      .find({ where: { referralId: In([...ids]) }, order: { id: 'ASC' } });
    return ids.map((id) => rows.filter((row) => row.referralId === id));
  }),
});

export interface Actor {
  organisation_id: string;
  name: string;
}

export interface Context {
  actor: Actor;
  loaders: ReturnType<typeof makeLoaders>;
}
