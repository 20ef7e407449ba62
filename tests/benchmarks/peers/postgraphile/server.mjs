import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { actorOf, setting } from '../shared/setting.mjs';

/** The settings that the policies read, as kith.begin_member would have set them. */
function settingsOf(headers) {
  const actor = actorOf(headers);
  return {
    'kith.user_id': actor.user_id,
    'kith.membership_id': actor.membership_id,
    'kith.organisation_id': actor.organisation_id,
    'kith.case_organisation_id': actor.organisation_id,
    'kith.role': actor.role,
    'bench.actor_name': actor.name,
  };
}

const service = makePgService({
  connectionString: setting.databaseUrl,
  poolConfig: { max: setting.poolSize },
  schemas: ['public', 'bench_peers'],
  pubsub: false,
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  gather: { pgStrictFunctions: true },
  schema: { defaultBehavior: 'list connection' },
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: ({ node }) => ({ pgSettings: settingsOf(node.req.headers) }),
  },
});

const server = createServer();
server.on('error', (error) => {
  throw error;
});
const serv = instance.createServ(grafserv);
await serv.addTo(server);
server.listen(setting.port, setting.host);
