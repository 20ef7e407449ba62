import Fastify from 'fastify';
import { DateTimeResolver } from 'graphql-scalars';
import mercurius from 'mercurius';
import { typeDefs } from '../shared/schema.mjs';
import { actorOf, setting } from '../shared/setting.mjs';
import * as tables from '../shared/tables.mjs';

const resolvers = {
  DateTime: DateTimeResolver,
  Query: {
    worklist: (_, args, { actor }) => tables.worklist(actor, args),
    referral: (_, args) => tables.referral(args),
    services: (_, args) => tables.search(args),
  },
  Mutation: { acceptReferral: (_, args, { actor }) => tables.accept(actor, args) },
};

/** A loader of a field: the key of each parent, all of them in one statement. */
const loader = (table, keyOf) => async (queries) => {
  const keys = queries.map(({ obj }) => keyOf(obj));
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  const rows = await table(wanted);
  const found = new Map(wanted.map((key, index) => [key, rows[index]]));
  return keys.map((key) => found.get(key) ?? null);
};

const loaders = {
  Referral: {
    sender: loader(tables.organisations, ({ senderId }) => senderId),
    receiver: loader(tables.organisations, ({ receiverId }) => receiverId),
    service: loader(tables.services, ({ serviceId }) => serviceId),
    person: loader(tables.people, ({ personId }) => personId),
    content: loader(tables.contents, ({ id }) => id),
    events: loader(tables.events, ({ id }) => id),
  },
  ReferralEvent: {
    actorOrganisation: loader(tables.organisations, ({ actorOrganisationId }) => actorOrganisationId),
  },
  Person: { identity: loader(tables.identities, ({ id }) => id) },
  Service: {
    organisation: loader(tables.organisations, ({ organisationId }) => organisationId),
    capacity: loader(tables.capacities, ({ id }) => id),
  },
};

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  loaders,
  jit: 1,
  graphiql: false,
  context: (request) => ({ actor: actorOf(request.headers) }),
});
await app.listen({ host: setting.host, port: setting.port });
