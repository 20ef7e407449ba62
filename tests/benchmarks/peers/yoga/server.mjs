import DataLoader from 'dataloader';
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { DateTimeResolver } from 'graphql-scalars';
import { typeDefs } from '../shared/schema.mjs';
import { actorOf, setting } from '../shared/setting.mjs';
import * as tables from '../shared/tables.mjs';

const load = (loader, key) => (key === null ? null : loader.load(key));

const resolvers = {
  DateTime: DateTimeResolver,
  Query: {
    worklist: (_, args, { actor }) => tables.worklist(actor, args),
    referral: (_, args) => tables.referral(args),
    services: (_, args) => tables.search(args),
  },
  Mutation: { acceptReferral: (_, args, { actor }) => tables.accept(actor, args) },
  Referral: {
    sender: ({ senderId }, _, { loaders }) => load(loaders.organisations, senderId),
    receiver: ({ receiverId }, _, { loaders }) => load(loaders.organisations, receiverId),
    service: ({ serviceId }, _, { loaders }) => load(loaders.services, serviceId),
    person: ({ personId }, _, { loaders }) => load(loaders.people, personId),
    content: ({ id }, _, { loaders }) => load(loaders.contents, id),
    events: ({ id }, _, { loaders }) => load(loaders.events, id),
  },
  ReferralEvent: {
    actorOrganisation: ({ actorOrganisationId }, _, { loaders }) => load(loaders.organisations, actorOrganisationId),
  },
  Person: { identity: ({ id }, _, { loaders }) => load(loaders.identities, id) },
  Service: {
    organisation: ({ organisationId }, _, { loaders }) => load(loaders.organisations, organisationId),
    capacity: ({ id }, _, { loaders }) => load(loaders.capacities, id),
  },
};

const makeLoaders = () => ({
  organisations: new DataLoader(tables.organisations),
  services: new DataLoader(tables.services),
  capacities: new DataLoader(tables.capacities),
  people: new DataLoader(tables.people),
  identities: new DataLoader(tables.identities),
  contents: new DataLoader(tables.contents),
  events: new DataLoader(tables.events),
});

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  logging: false,
  graphiql: false,
  context: ({ request }) => ({
    actor: actorOf({ 'x-bench-actor': request.headers.get('x-bench-actor') }),
    loaders: makeLoaders(),
  }),
});

createServer(yoga).listen(setting.port, setting.host);
