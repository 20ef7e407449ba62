import { roles } from '@kith/api/platform/actor';
import { signedInAs, type Actor } from '../../testkit/actors.js';
import { proof } from '../../testkit/proof.js';
import { theServer } from '../../testkit/server.js';

interface Tried {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

const json = { 'content-type': 'application/json', accept: 'application/json' };
const asked = (query: string, more: object = {}): Tried => ({
  method: 'POST',
  url: '/graphql',
  headers: json,
  payload: JSON.stringify({ query, ...more }),
});
const led = (query: string, headers: Record<string, string> = json): Tried => ({
  method: 'GET',
  url: `/graphql?query=${encodeURIComponent(query)}`,
  headers,
});
const sent = (type: string, payload: string): Tried => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': type },
  payload,
});
const repeated = (count: number, text: string) => text.repeat(count);
const viewer = '{ viewer { id } }';

/** What nobody without `explore` may do, each in the way that a scanner tries it. */
const doors: Record<string, Tried> = {
  'introspection of the schema': asked('{ __schema { types { name } } }'),
  'introspection of a type': asked('{ __type(name: "Person") { fields { name } } }'),
  'the name of the root type': asked('{ __typename }'),
  'a suggestion for a field': asked('{ veiwer { id } }'),
  'a suggestion for an argument': asked('{ service(di: "x") { id } }'),
  'a query by GET': led(viewer),
  'a mutation by GET': led('mutation { acceptInvitation(token: "x", name: "x", password: "x") { __typename } }'),
  'introspection by GET': led('{ __schema { types { name } } }'),
  'an explorer in the browser': led('', { accept: 'text/html' }),
  'text/plain': sent('text/plain', JSON.stringify({ query: viewer })),
  'a form': sent('application/x-www-form-urlencoded', `query=${encodeURIComponent(viewer)}`),
  'a form with files': sent(
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{viewer{id}}\r\n--x--',
  ),
  'application/graphql': sent('application/graphql', viewer),
  'a batch': sent('application/json', JSON.stringify([{ query: viewer }, { query: viewer }])),
  'a thousand aliases': asked(`{ viewer { ${repeated(1_000, 'a: id ')} } }`),
  'a thousand directives': asked(`{ viewer { id ${repeated(1_000, '@skip(if: false) ')} } }`),
  'a directive that is none, again and again': asked(`{ viewer { id ${repeated(10, '@aa')} } }`),
  'a field five hundred times': asked(`{ viewer { ${repeated(500, 'id ')} } }`),
  'fragments in a circle': asked('{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'),
  'a trace': {
    ...asked(viewer),
    headers: { ...json, 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
  },
  'the detail of an error': asked(viewer, { variables: { a: { toString: 'x' } }, operationName: 'None' }),
  'a persisted query of one’s own': asked(viewer, { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
  'the hash of nothing known': asked('', { extensions: { persistedQuery: { version: 1, sha256Hash: 'constructor' } } }),
};

/** Nothing was run, and nothing is told of the graph or of the program. */
const telling =
  /"data":\s*\{|__schema|Did you mean|extensions":\{"(tracing|ftv1)|<html|stack|node_modules|"types"|at .+\.js:\d+/;

async function whatOpens(actor: Actor | undefined): Promise<string[]> {
  const { app } = await theServer();
  const opened: string[] = [];
  for (const [name, request] of Object.entries(doors)) {
    const headers = { ...request.headers, ...actor?.headers() };
    const { statusCode, body } = await app.inject({ ...request, headers });
    if (statusCode < 400 || statusCode >= 500 || telling.test(body)) {
      opened.push(`${name} for ${actor?.role ?? 'nobody'}: ${statusCode} ${body.slice(0, 80)}`);
    }
  }
  return opened;
}

proof(
  {
    name: 'closed-doors',
    goal: '0 doors open to nobody in particular and to every ordinary role',
    sizes: { seconds: 1, short: 1, usual: 1, full: 1 },
  },
  async ({ say }) => {
    const opened = await whatOpens(undefined);
    for (const role of roles) opened.push(...(await whatOpens(await signedInAs({ role, kind: 'ICB', at: undefined }))));
    opened.forEach(say);
    const tried = Object.keys(doors).length * (roles.length + 1);
    return {
      figure: `${opened.length} of ${tried} open${opened[0] ? `, such as ${opened[0]}` : ''}`,
      ok: opened.length === 0,
    };
  },
);
