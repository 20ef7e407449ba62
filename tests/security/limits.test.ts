import { beforeAll, describe, expect, test } from 'vitest';
import { linkWorker, signedInAs, type Actor } from '../testkit/actors.js';
import { run, runAs } from '../testkit/run.js';
import { theServer } from '../testkit/server.js';
import { bodyFor } from '../testkit/trusted.js';

let actor: Actor;
beforeAll(async () => {
  actor = await signedInAs(linkWorker());
  await run('{ viewer { id } }');
});

const repeat = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');

/** Thirty fragments, each of which spreads the next twice: a billion fields in a kilobyte. */
const bomb = (names: (n: number) => string) =>
  `query { viewer { ...${names(0)} } } ${repeat(29, (n) => `fragment ${names(n)} on Viewer { ...${names(n + 1)} ...${names(n + 1)} }`)}
   fragment ${names(29)} on Viewer { id }`;

const nested = (depth: number) =>
  `query { organisation(id: "x") { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } }`;

const attacks: Record<string, string> = {
  'a bomb of fragments': bomb((n) => `f${n}`),
  'a bomb of fragments that look like introspection': bomb((n) => `__schema${n}`),
  'a fragment that contains itself':
    'query { viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
  'a thousand aliases': `query { viewer { ${repeat(1_000, (n) => `a${n}: id`)} } }`,
  'a document fifty levels deep': nested(50),
  'a hundred look-ups in one': `query { ${repeat(100, (n) => `p${n}: findPeople(by: { nhsNumber: "999000000${n % 10}" }) { __typename }`)} }`,
  'a thousand directives': `query { viewer { id ${'@include(if: true) '.repeat(1_000)} } }`,
  'a document of 60 kB': `query { viewer { ${'id '.repeat(20_000)} } }`,
  'eighteen kilobytes of brackets': `query { viewer ${'{ '.repeat(9_000)}`,
};

describe('A document that asks for too much', () => {
  test.each(Object.entries(attacks))('%s is refused at once', async (_name, document) => {
    for (const ask of [() => run(document), () => runAs(actor, document)]) {
      const start = performance.now();
      const { status, errors, data, text } = await ask();
      expect(performance.now() - start).toBeLessThan(500);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(data ?? null).toBeNull();
      expect(text.length).toBeLessThan(4_000);
      if (status === 400)
        expect(errors[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_(PARSE|VALIDATION)_FAILED/);
    }
  });

  test('what a page of the portal asks for is not too much', async () => {
    const { errors } = await runAs(
      actor,
      `query Page { worklist(box: RECEIVED, tab: NEEDS_ME, first: 100) { pageInfo { endCursor hasNextPage } edges { cursor node {
        id reference state version dueOn statusSentence needs sender { id name } receiver { id name } service { id name organisation { id name } }
        person { id initials ageBand outcode } viewerCanAccept viewerCanDecline viewerCanWaitlist events { id sentence at } } } } }`,
    );
    expect(errors).toEqual([]);
  });
});

describe('The door of the graph', () => {
  const send = async (options: object) =>
    (await theServer()).app.inject({ method: 'POST', url: '/graphql', ...options });

  test('takes one operation at a time', async () => {
    const response = await send({ payload: [{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }] });
    expect(response.statusCode).toBe(400);
  });

  test('takes no form another site could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await send({ headers: { 'content-type': type }, payload: '{"query":"{ viewer { id } }"}' });
      expect(response.statusCode, type).toBe(415);
    }
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"query":5}',
    '{"query":""}',
    '{"variables":{}}',
    '{"query":"{viewer{id}}","variables":7}',
  ])('answers a body that is %s without a stack', async (payload) => {
    const response = await send({ headers: { 'content-type': 'application/json' }, payload });
    expect(response.statusCode).toBe(400);
    expect(response.body).not.toMatch(/node_modules|at .+\.js:\d+/);
  });

  test('refuses a body of more than 100 kB unread', async () => {
    const response = await send({ payload: { query: '{ viewer { id } }', variables: { x: 'x'.repeat(200_000) } } });
    expect(response.statusCode).toBe(413);
  });

  test('tells browsers to keep nothing, run nothing from elsewhere and frame nothing', async () => {
    const { documents } = await theServer();
    const { headers } = await send({ payload: bodyFor(documents.trust('{ viewer { id } }'), {}) });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

test('An operation that the document does not have is said to be none', async () => {
  const { app, documents } = await theServer();
  const hash = documents.trust('query Who { viewer { id } }');
  for (const operationName of ['None', '__proto__', 'x'.repeat(10_000)]) {
    const payload = { ...bodyFor(hash, {}), operationName };
    const headers = { accept: 'application/graphql-response+json' };
    const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('OPERATION_RESOLUTION_FAILURE');
    expect(response.body.length).toBeLessThan(1_000);
  }
});

test('An empty name of an operation is none, and what was asked is done and answered', async () => {
  const { app, documents } = await theServer();
  const payload = { ...bodyFor(documents.trust('query Who { viewer { id } }'), {}), operationName: '' };
  const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers: actor.headers() });
  expect(response.statusCode).toBe(200);
  expect(response.body).toContain(actor.userId);
});

test('Of five hundred values that do not fit a few are told, and that there are so many is no mistake of ours', async () => {
  const values = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, n]));
  const document = 'query Found($by: FindPeopleInput!) { findPeople(by: $by) { __typename } }';
  const { status, errors, text } = await runAs(actor, document, { by: values });
  expect(status).toBe(400);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(Array.from({ length: 5 }, () => 'BAD_USER_INPUT'));
  expect(text.length).toBeLessThan(2_000);
});
