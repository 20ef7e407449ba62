import { UnusableBody } from './strict-json.js';

/** What a request asks to be run; `query` is there when it brings a text of its own. */
export interface GraphQLParameters {
  query: string | undefined;
  /** SHA-256 of a trusted document. */
  hash: string | undefined;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapOrNothing(given: Record<string, unknown>, name: string): Record<string, unknown> | undefined {
  const value = given[name];
  if (value === undefined || value === null) return undefined;
  if (isMap(value)) return value;
  throw new UnusableBody(`"${name}" has to be an object.`);
}

function textOrNothing(given: Record<string, unknown>, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new UnusableBody(`"${name}" has to be text.`);
}

/** Reads the parameters of GraphQL over HTTP out of a body; throws what is wrong with them. */
export function parametersOf(body: unknown): GraphQLParameters {
  if (Array.isArray(body)) throw new UnusableBody('Ask for one operation at a time.');
  if (!isMap(body)) throw new UnusableBody('The body has to be an object.');
  const query = textOrNothing(body, 'query');
  const persisted = mapOrNothing(body, 'extensions')?.['persistedQuery'];
  const hash = isMap(persisted) ? textOrNothing(persisted, 'sha256Hash') : undefined;
  if (!query && !hash) throw new UnusableBody('Say which document to run.');
  return {
    query,
    hash,
    // No operation is called nothing; Apollo Server would look for one, and lose the answer of what was run.
    operationName: textOrNothing(body, 'operationName') || undefined,
    variables: mapOrNothing(body, 'variables'),
  };
}

function json(text: string | null, name: string): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableBody(`"${name}" has to be JSON.`);
  }
}

/** The same out of the search part of an address. */
export function parametersOfSearch(search: string): GraphQLParameters {
  const given = new URLSearchParams(search);
  if (new Set(given.keys()).size !== [...given.keys()].length) throw new UnusableBody('Say each parameter once.');
  return parametersOf({
    query: given.get('query'),
    operationName: given.get('operationName'),
    variables: json(given.get('variables'), 'variables'),
    extensions: json(given.get('extensions'), 'extensions'),
  });
}
