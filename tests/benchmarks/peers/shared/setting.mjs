import { readFileSync } from 'node:fs';

/** What the bench tells every peer: its port, its database, and who asks, by the number in the header x-bench-actor. */
export const setting = {
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  databaseUrl: process.env.DATABASE_URL,
  poolSize: 10,
  /** @type {{organisation_id: string, user_id: string, membership_id: string, session_id: string, role: string, name: string}[]} */
  actors: JSON.parse(readFileSync(process.env.BENCH_ACTORS, 'utf8')),
};

/** The member who asks, of a request's headers. */
export function actorOf(headers) {
  const actor = setting.actors[Number(headers['x-bench-actor'])];
  if (!actor) throw new Error('The header x-bench-actor names nobody.');
  return actor;
}
