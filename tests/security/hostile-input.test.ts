import { isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { practiceManager, signedInAs, type Actor } from '../testkit/actors.js';
import { aKey, uuidv7 } from '../testkit/ids.js';
import { run, runAs, type Answer } from '../testkit/run.js';
import { schema } from '../testkit/schema.js';
import { everything } from '../testkit/truth.js';
import { usualValue } from '../testkit/usual-value.js';
import { spill } from './wire/spill.js';

let actor: Actor;
beforeAll(async () => {
  actor = await signedInAs(practiceManager());
});

const mutations = Object.values(schema.getMutationType()!.getFields());

/** The paths of all inputs that are of one scalar type. */
function pathsTo(scalar: string, type: GraphQLInputType, path: string[]): string[][] {
  if (isNonNullType(type)) return pathsTo(scalar, type.ofType, path);
  if (isListType(type)) return pathsTo(scalar, type.ofType, [...path, '0']);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => pathsTo(scalar, field.type, [...path, field.name]));
  return String(type) === scalar ? [path] : [];
}

function withValueAt(variables: Record<string, unknown>, path: string[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(variables);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
  parent[path.at(-1)!] = value;
  return copy;
}

type MutationField = (typeof mutations)[number];

const documentFor = ({ name, args }: MutationField) =>
  `mutation Hostile(${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
    ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) { __typename ... on Problem { message } }
  }`;

const variablesFor = ({ args }: MutationField) => ({
  ...Object.fromEntries(args.map((arg) => [arg.name, usualValue(arg.type)])),
  ...(args.some(({ name }) => name === 'idempotencyKey') ? { idempotencyKey: aKey() } : {}),
});

/** Said clearly, in a kind the client knows, and without anything from the inside. */
function expectClear(
  { status, errors, data, text }: Answer<Record<string, { __typename: string }>>,
  what: string,
): void {
  expect(status, what).toBeLessThan(500);
  expect(text, what).not.toMatch(spill);
  expect(text.length, what).toBeLessThan(5_000);
  for (const { message, extensions } of errors) {
    expect(['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'], `${what}: ${message}`).toContain(
      extensions?.code,
    );
    expect(message.length, what).toBeGreaterThan(5);
  }
  if (errors.length === 0) {
    const kinds = Object.values(data).map(({ __typename }) => __typename);
    expect(['InvalidInput', 'InvitationUnusable', 'LinkUnusable'], what).toContain(kinds[0]);
  }
}

const hostile = {
  '64 kB': 'x'.repeat(65_536),
  'a null character': 'before\u0000after',
  'an escape sequence': 'before\u001b[31mafter',
  'a lone surrogate': 'before\ud800after',
};

describe.each(mutations.map((field) => ({ name: field.name, field })))('The mutation $name', ({ field }) => {
  const strings = field.args.flatMap((arg) => pathsTo('String', arg.type, [arg.name]));
  const ids = field.args.flatMap((arg) => pathsTo('ID', arg.type, [arg.name]));

  test('answers clearly to text that nobody types, and changes nothing', async () => {
    const before = await everything();
    for (const [kind, value] of Object.entries(hostile)) {
      for (const path of strings) {
        const answer = await runAs<Record<string, { __typename: string }>>(
          actor,
          documentFor(field),
          withValueAt(variablesFor(field), path, value),
        );
        expectClear(answer, `${field.name}: ${kind} as ${path.join('.')}`);
      }
    }
    expect(await everything()).toBe(before);
  });

  test('answers clearly to ids that are none, and that name nothing', async () => {
    const before = await everything();
    for (const path of ids) {
      for (const value of ['not-an-id', "'; drop table person; --", uuidv7(), '']) {
        const variables = withValueAt(variablesFor(field), path, value);
        expectClear(
          await runAs(actor, documentFor(field), variables),
          `${field.name}: "${value}" as ${path.join('.')}`,
        );
      }
    }
    expect(await everything()).toBe(before);
  });

  test('does nothing for somebody who is not signed in', async () => {
    const before = await everything();
    const { data, errors } = await run<Record<string, { __typename: string }>>(documentFor(field), variablesFor(field));
    const answer = errors[0]?.extensions?.code ?? data[field.name]!.__typename;
    const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', 'InvitationUnusable', 'LinkUnusable', 'RequestLinkUnusable'];
    // Anybody may ask to join, where Kith sends mail and what they say is usable.
    expect([...refusals, 'InvalidInput']).toContain(answer);
    expect(await everything()).toBe(before);
  });
});
