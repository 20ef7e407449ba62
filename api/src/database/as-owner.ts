import { Client } from 'pg';

/** A connection as the owner of the tables, for work that no role serves: ended when `work` is. */
export async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'kith owner',
  });
  // A connection that dies fails the next statement; it must not end the process by itself.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
