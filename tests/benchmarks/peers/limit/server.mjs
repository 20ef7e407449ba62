import Fastify from 'fastify';
import pg from 'pg';
import { actorOf, setting } from '../shared/setting.mjs';
import { audited, auditValues, beginAs } from './duties.mjs';
import { statements } from '../sql/statements.mjs';

const pool = new pg.Pool({ connectionString: setting.databaseUrl, max: setting.poolSize, pipeline: true });
const withDuties = process.argv[2] !== 'bare';

/** Sends statements in one round trip and gives the body that the one before the last of them made. */
async function together(makeStatements) {
  const client = await pool.connect();
  let failed = true;
  try {
    const results = await Promise.all(makeStatements(client).map((statement) => client.query(statement)));
    if (results.at(-1).command === 'COMMIT') failed = false;
    return results.at(-2).rows[0]?.body;
  } finally {
    client.release(failed);
  }
}

/** One statement, with the actor set, the audit row written and the transaction closed in the same round trip. */
function readOnDuty(name, { sql, values }) {
  const text = audited(sql, values({}, {}).length);
  return (actor, variables) =>
    together((client) => [
      beginAs(client, actor, 'repeatable read'),
      { name, text, values: [...values(actor, variables), ...auditValues(actor, name)] },
      'commit',
    ]);
}

function readBare(name, { sql, values }) {
  const text = `select json_build_object('data', answer)::text as body from (${sql}) result`;
  return async (actor, variables) => {
    const { rows } = await pool.query({ name, text, values: values(actor, variables) });
    return rows[0].body;
  };
}

function write(name, { steps }) {
  const named = (step) => ({ ...step, name: `${name} ${step.name}` });
  return (actor, variables) =>
    together((client) => [
      withDuties ? beginAs(client, actor, 'read committed') : 'begin',
      ...steps({ actor, variables, audited: withDuties && audited }).map(named),
      'commit',
    ]);
}

const app = Fastify();
for (const [name, statement] of Object.entries(statements)) {
  const read = withDuties ? readOnDuty : readBare;
  const answer = (statement.steps ? write : read)(name, statement);
  app.post(`/${name}`, async (request, reply) => {
    const body = await answer(actorOf(request.headers), request.body);
    reply.header('content-type', 'application/json; charset=utf-8');
    return body ?? '{"errors":[]}';
  });
}
await app.listen({ host: setting.host, port: setting.port });
