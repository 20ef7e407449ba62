import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'type-graphql';
import { database, makeLoaders, type Actor, type Context } from './database.js';
import { PersonResolver, ReferralEventResolver, ReferralResolver } from './referral-fields.js';
import { ServiceResolver } from './service-fields.js';

const actors = JSON.parse(readFileSync(process.env['BENCH_ACTORS']!, 'utf8')) as Actor[];

await database.initialize();
const schema = await buildSchema({
  resolvers: [ReferralResolver, ReferralEventResolver, PersonResolver, ServiceResolver],
  validate: false,
});
const app = Fastify();
const server = new ApolloServer<Context>({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
await server.start();
app.post(
  '/graphql',
  fastifyApolloHandler(server, {
    context: (request) =>
      Promise.resolve({ actor: actors[Number(request.headers['x-bench-actor'])]!, loaders: makeLoaders() }),
  }),
);
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
