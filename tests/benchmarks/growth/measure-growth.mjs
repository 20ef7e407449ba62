import pg from 'pg';
import { openDatabase } from '@kith/api/database/database';
import { TrustedDocuments } from '@kith/api/platform/http/trusted-documents';
import { createServer } from '@kith/api/server';
import { openSessions, password } from '../data/members.mjs';
import { trustedBody } from '../run/trusted.mjs';
import { median } from '../run/report.mjs';
import { Cookies } from '../run/sign-in.mjs';
import { hotQueries } from './hot-queries.mjs';
import { collectPlans, explainEverything, explainNothing } from './plans.mjs';

/** Often enough that a prepared statement has come to the plan it keeps. */
const times = 9;

const configOf = ({ secret, ownerUrl, dataDirectory }) => ({
  host: '127.0.0.1',
  port: 0,
  origin: 'http://kith.test',
  databaseUrl: ownerUrl,
  dataDirectory,
  secret,
  executor: 'jit',
  reads: 'plan',
  logLevel: 'silent',
  poolSize: 1,
  documentManifests: [],
  trustProxy: false,
});

async function signIn(app, { email }) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: 'http://kith.test' },
    payload: { email, password },
  });
  if (response.statusCode !== 200) throw new Error(`Signing in gave ${response.statusCode}: ${response.body}`);
  return keep(new Cookies(), response);
}

function keep(cookies, { headers }) {
  const lines = [headers['set-cookie'] ?? []].flat();
  cookies.keep({ headers: { getSetCookie: () => lines } });
  return cookies;
}

async function ask({ app, documents }, member, document, variables) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      origin: 'http://kith.test',
      cookie: String(member.cookies),
      'x-kith-membership': member.membership_id,
    },
    payload: trustedBody(documents.trust(document), variables),
  });
  keep(member.cookies, response);
  const { errors } = JSON.parse(response.body);
  if (errors) throw new Error(`Kith answered: ${JSON.stringify(errors).slice(0, 500)}`);
}

/** What one query touches: the worst of what several samples cost in the middle of their repetitions. */
async function measureQuery(kith, query, { client, actors }, plans) {
  await query.reset?.({ client });
  const samples = await query.samples({ client, actors });
  const chosen = query.once ? samples.slice(0, times) : samples.slice(0, 5);
  const costs = [];
  for (const { actor, variables } of chosen) {
    const member = actors[actor];
    member.cookies ??= await signIn(kith.app, member);
    const repeated = [];
    for (let left = query.once ? 1 : times; left > 0; left -= 1) {
      plans.take();
      await ask(kith, member, query.document, variables);
      const statements = plans.take();
      if (statements.length === 0) throw new Error('PostgreSQL told no plan: nothing was measured.');
      repeated.push({ buffers: statements.reduce((sum, { buffers }) => sum + buffers, 0), statements });
    }
    const buffers = Math.round(median(repeated.map((each) => each.buffers)));
    costs.push({ buffers, statements: repeated.at(-1).statements });
  }
  await query.reset?.({ client });
  const worst = costs.sort((a, b) => b.buffers - a.buffers)[query.once ? Math.floor(costs.length / 2) : 0];
  return { query: query.name, most: query.most, bounded: query.bounded, ...worst };
}

/**
 * Runs every hot query through Kith itself, as kith_app with the actor set, and counts the buffers its statements
 * touched: what PostgreSQL says of the very statements, not of copies of them.
 */
export async function measureGrowth(database, only) {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await explainEverything(client);
  const plans = collectPlans();
  const opened = await openDatabase({ ownerUrl: database.ownerUrl, secret: database.secret, poolSize: 1 });
  const documents = new TrustedDocuments();
  const { app } = await createServer({ config: configOf(database), database: opened, documents });
  try {
    const actors = await openSessions(client);
    const results = [];
    const asked = hotQueries.filter(({ name }) => !only || only.includes(name));
    for (const query of asked) {
      const failed = ({ message }) => ({
        query: query.name,
        buffers: null,
        failure: message,
        statements: plans.take(),
      });
      results.push(await measureQuery({ app, documents }, query, { client, actors }, plans).catch(failed));
    }
    return results;
  } finally {
    plans.stop();
    await app.close();
    await opened.close();
    await explainNothing(client);
    await client.end();
  }
}
