import type { Actor } from './actors.js';
import { theServer } from './server.js';
import { bodyFor, type Variables } from './trusted.js';

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; reference?: string; fields?: { field: string; message: string }[] } & Record<
    string,
    unknown
  >;
}

/** What the graph answered. `data` is whatever the document asked for. */
export interface Answer<Data = Record<string, never>> {
  status: number;
  data: Data;
  errors: GraphError[];
  /** The answer as it went over the wire. */
  text: string;
}

interface Sent {
  headers: Record<string, string>;
  address: string;
}

async function post<Data>(query: string, variables: Variables, { headers, address }: Sent) {
  const { app, documents } = await theServer();
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: bodyFor(documents.trust(query), variables),
    headers: { accept: 'application/graphql-response+json', ...headers },
    remoteAddress: address,
  });
  const parsed = parse(response.body) as { data?: Data; errors?: GraphError[] };
  const answer: Answer<Data> = {
    status: response.statusCode,
    data: parsed.data as Data,
    errors: parsed.errors ?? [],
    text: response.body,
  };
  return { answer, cookies: response.cookies };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Asks the graph as nobody in particular, from wherever it matters. */
export async function run<Data = Record<string, never>>(
  query: string,
  variables: Variables = {},
  address = '192.0.2.1',
): Promise<Answer<Data>> {
  const { answer } = await post<Data>(query, variables, { headers: {}, address });
  return answer;
}

/** Asks the graph as somebody signed in, under the membership they act for. */
export async function runAs<Data = Record<string, never>>(
  actor: Actor,
  query: string,
  variables: Variables = {},
): Promise<Answer<Data>> {
  const { answer, cookies } = await post<Data>(query, variables, {
    headers: actor.headers(),
    address: actor.address,
  });
  actor.keep(cookies);
  return answer;
}

/** The same where anything but data would be a mistake of the test. */
export async function dataAs<Data>(actor: Actor, query: string, variables: Variables = {}): Promise<Data> {
  const { data, errors, text } = await runAs<Data>(actor, query, variables);
  if (errors.length > 0 || !data) throw new Error(`The graph answered ${text}`);
  return data;
}
