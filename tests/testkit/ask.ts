import type { Actor } from './actors.js';
import type { Answer, GraphError } from './run.js';
import type { TestServer } from './server.js';
import { bodyFor, type Variables } from './trusted.js';

/** Asks the graph at one instance, with what an actor's browser holds there. */
export async function ask<Data = Record<string, unknown>>(
  { app, documents }: Pick<TestServer, 'app' | 'documents'>,
  actor: Actor,
  query: string,
  variables: Variables = {},
): Promise<Answer<Data | null | undefined>> {
  const { statusCode, body, cookies } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: bodyFor(documents.trust(query), variables),
    headers: { accept: 'application/graphql-response+json', ...actor.headers() },
    remoteAddress: actor.address,
  });
  actor.keep(cookies);
  const { data, errors = [] } = JSON.parse(body) as { data?: Data | null; errors?: GraphError[] };
  return { status: statusCode, data, errors, text: body };
}
