import type { ClientBase } from 'pg';

const hear = (client: ClientBase): void => {
  client.on('error', () => undefined);
};

/** What every pool of a serving role is made with. */
export const poolOptions = {
  // Two waits for a connection and one for a statement stay below the eight seconds in which a request has to end.
  connectionTimeoutMillis: 2_000,
  query_timeout: 3_500,
  // A connection may be lost between two statements, or in the very packet that lets it in: whoever holds it learns of it
  // by their next statement, but unheard its word would end the process.
  onConnect: hear,
};
