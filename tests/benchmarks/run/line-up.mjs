import { say } from '../data/progress.mjs';
import { Client } from './client.mjs';
import { startServer } from './server-process.mjs';

/** How often a contender is started and stopped to learn how long a start takes. */
const coldStarts = 3;

/** What a contender's process is told of the database and of who asks. */
function environmentOf(contender, access, database) {
  const common = { DATABASE_URL: access.urls[contender.role], BENCH_ACTORS: access.actorsFile };
  if (!contender.signsIn) return common;
  return {
    ...common,
    KITH_SECRET: database.secret,
    KITH_DATA_DIR: database.dataDirectory,
    KITH_DOCUMENTS: access.documentsFile,
    KITH_TRUST_PROXY: 'true',
  };
}

/** Starts every contender, and measures how long that takes until the first good answer. Call `stop` when done. */
export async function lineUp(contenders, { access, database, query, samples }) {
  const started = [];
  const stop = () => Promise.all(started.map(({ server }) => server.stop()));
  try {
    for (const contender of contenders) {
      const client = new Client(contender, access.actors);
      const env = environmentOf(contender, access, database);
      const ask = (address) => client.at(address).ask(query, samples[0]);
      const times = [];
      for (let left = coldStarts; left > 0; left -= 1) {
        const server = await startServer(contender.command, { env, ask });
        times.push(server.coldStartMs);
        if (left > 1) await server.stop();
        else started.push({ contender, client, server, coldStarts: times });
      }
      say(`${contender.name} answers after ${times.join(', ')} ms`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { started, stop };
}
