import { isObjectType, type GraphQLInputType } from 'graphql';
import { Actor } from '../../../testkit/actors.js';
import { adminSql } from '../../../testkit/cluster.js';
import { aKey } from '../../../testkit/ids.js';
import { schema } from '../../../testkit/schema.js';
import type { Variables } from '../../../testkit/trusted.js';
import { usualValue } from '../../../testkit/usual-value.js';
import type { Cast } from '../../../resilience/faults/ready.js';
import { scenarios } from '../../../resilience/faults/scenarios.js';
import { allDocuments } from '../all-documents.js';
import type { Marks } from './marks.js';
import type { WatchedSystem } from './watched-system.js';

const documents = allDocuments(schema);
export const mutations = schema.getMutationType()!.getFields();
const typeOfResult = /^\{"data":\{"\w+":\{"__typename":"(\w+)"/;

const isProblem = (name: string): boolean => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Problem');
};

/** A mutation that is about to be made, with something planted in every text. */
export interface Prepared {
  name: string;
  actor: Actor;
  document: string;
  variables: Variables;
  types: readonly { name: string; type: GraphQLInputType }[];
}

/** Somebody at a browser that knows nothing. */
export const visitorLike = ({ userId, name, email, organisation, role }: Actor): Actor =>
  new Actor(userId, name, email, undefined, organisation, role);

/** Mutations of the schema, each where it can succeed. */
export async function prepareAll(cast: Cast, marks: Marks, names: readonly string[]): Promise<Prepared[]> {
  const all: Prepared[] = [];
  for (const name of names) {
    const { args } = mutations[name]!;
    const prepare = scenarios[name];
    if (!prepare) throw new Error(`resilience/faults/scenarios.ts has to say how ${name} succeeds.`);
    const { actor, variables } = await prepare(cast);
    for (const { name: each } of args) {
      if (each === 'token') marks.plant('invitation', String(variables[each]));
    }
    const planted = args.map((arg) => [arg.name, marks.into(arg.type, variables[arg.name], arg.name)]);
    const document = documents.find((each) => each.name === `Mutation.${name}`)!.text;
    const sent = Object.fromEntries(planted.filter(([, value]) => value !== undefined)) as Variables;
    all.push({ name, actor: actor ?? visitorLike(cast.referrer), document, variables: sent, types: args });
  }
  return all;
}

/** What no form sends: a mark where another type belongs, beside what is known, before what cannot be shown, too long. */
export async function sendUnusable(system: WatchedSystem, prepared: Prepared, marks: Marks): Promise<void> {
  const { actor, document, variables, types } = prepared;
  for (const { name, type } of types) {
    const kind = String(type).replace('!', '');
    const text = marks.text('unusable');
    const values: unknown[] = kind === 'String' ? [`${text}\u0000`, text + 'x'.repeat(9_000), [text]] : [text, [text]];
    const given = variables[name];
    if (typeof given === 'object') values.push({ ...given, somethingElse: text, [text]: text });
    for (const value of values) await system.ask(actor, document, { ...variables, [name]: value });
  }
}

/** As somebody who has no part in it, and as nobody. */
export async function sendAsOthers(system: WatchedSystem, { document, variables }: Prepared, others: Actor[]) {
  for (const other of others) await system.ask(other, document, variables, true);
}

/** Makes the mutation, and remembers when it was not done. */
export async function make(system: WatchedSystem, { name, actor, document, variables }: Prepared): Promise<void> {
  const { status, text } = await system.ask(actor, document, variables);
  const [, type = ''] = typeOfResult.exec(text) ?? [];
  const made = status === 200 && isObjectType(schema.getType(type)) && !isProblem(type);
  if (!made) system.undone.push(`${name}: ${text.slice(0, 200)}`);
}

const brokenTables =
  'person_identity, note, referral_event, consent, referral_contact, invitation, organisation, referral';

/** While `work` is done, a rule that the program does not know of refuses every row, and says so with the whole row. */
export async function withBrokenTables(system: WatchedSystem, work: () => Promise<void>): Promise<void> {
  const tables = brokenTables.split(', ');
  const each = (change: (table: string) => string) =>
    tables.map((table) => `alter table ${table} ${change(table)}`).join(';');
  await adminSql(
    system.database.adminUrl,
    each(() => 'add constraint broken check (false) not valid'),
  );
  try {
    await work();
  } finally {
    await adminSql(
      system.database.adminUrl,
      each(() => 'drop constraint broken'),
    );
  }
}

/** The same number at the same moment under two keys, and one key for two things: what the database decides by refusing. */
export async function collide(system: WatchedSystem, all: readonly Prepared[], marks: Marks): Promise<void> {
  const { actor, document, variables } = all.find(({ name }) => name === 'registerPerson')!;
  const input = { ...(variables['input'] as object), nhsNumber: marks.text('nhsNumber') };
  const twice = () => system.ask(actor, document, { input, idempotencyKey: marks.text('idempotencyKey') });
  await Promise.all([twice(), twice(), twice(), twice()]);
  const reused = { ...variables, input: { ...input, givenName: marks.text('givenName') } };
  await system.ask(actor, document, reused);
}

/** Reads everything that can be read as each of these, by marks and by the ids of those they belong to. */
export async function readAll(
  system: WatchedSystem,
  readers: readonly Actor[],
  ids: Variables,
  marks: Marks,
): Promise<void> {
  for (const { text, variables, root, writes } of documents) {
    if (writes) continue;
    for (const reader of readers) {
      const values = variables.map(({ name, type }) => {
        const known = name === 'id' ? ids[`${root}.id`] : ids[name];
        return [name, known ?? marks.into(type, usualValue(type), name)];
      });
      await system.ask(reader, text, Object.fromEntries(values) as Variables);
    }
  }
}

/** A statement that waits too long for a table that somebody else holds: the database ends it. */
export async function waitTooLong(system: WatchedSystem, all: readonly Prepared[], marks: Marks): Promise<void> {
  const { actor, document, variables } = all.find(({ name }) => name === 'registerPerson')!;
  const holding = adminSql(
    system.database.adminUrl,
    'begin; lock table person_identity; select pg_sleep(3.4); rollback',
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const input = marks.into(schema.getType('RegisterPersonInput') as GraphQLInputType, variables['input'], 'input');
  await system.ask(actor, document, { input, idempotencyKey: aKey() });
  await holding;
}
