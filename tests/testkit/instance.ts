import { openDatabase } from '@kith/api/database/database';
import { createServer, type Server } from '@kith/api/server';
import type { TestServer } from './server.js';

export interface Instance extends Server {
  documents: TestServer['documents'];
  close(): Promise<void>;
}

/** Another instance of the API on the same database, with connections of its own, as behind a balancer. */
export async function anotherInstance({ config, clock, documents, ownerUrl }: TestServer): Promise<Instance> {
  const database = await openDatabase({ ownerUrl, secret: config.secret, poolSize: config.poolSize });
  const { app, auth, drain } = await createServer({ config, database, clock, documents });
  await app.ready();
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { app, auth, drain, documents, close };
}
