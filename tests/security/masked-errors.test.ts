import { afterEach, beforeAll, expect, test } from 'vitest';
import { practiceReferrer, signedInAs, type Actor } from '../testkit/actors.js';
import { aKey } from '../testkit/ids.js';
import { registerPersonDocument, walter } from '../testkit/people.js';
import { runAs } from '../testkit/run.js';
import { theServer } from '../testkit/server.js';
import { everything, theTruth } from '../testkit/truth.js';

let actor: Actor;
beforeAll(async () => {
  actor = await signedInAs(practiceReferrer());
});
afterEach(() => theTruth('alter table person_identity drop constraint if exists broken'));

test('What goes wrong inside is told with a reference and nothing else, and nothing is half done', async () => {
  await theServer();
  const him = walter();
  // A rule of the database that the program does not know of.
  await theTruth("alter table person_identity add constraint broken check (family_name <> 'Humble')");
  const before = await everything();
  const { errors, data, text } = await runAs(actor, registerPersonDocument, { input: him, key: aKey() });
  expect(data ?? null).toBeNull();
  expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
  expect(errors[0]?.message).toContain(errors[0]?.extensions?.reference);
  for (const secret of ['Humble', him.nhsNumber!, 'person_identity', 'constraint', 'broken', 'stack'])
    expect(text).not.toContain(secret);
  expect(await everything()).toBe(before);
});

test('The reference stands in the log, and neither there does anybody’s data', async () => {
  const { app } = await theServer();
  const him = walter();
  const lines: string[] = [];
  const log = app.log as unknown as { error: (...entry: unknown[]) => void };
  const usual = log.error;
  log.error = (...entry) => void lines.push(JSON.stringify(entry));
  try {
    await theTruth("alter table person_identity add constraint broken check (family_name <> 'Humble')");
    const { errors } = await runAs(actor, registerPersonDocument, { input: him, key: aKey() });
    expect(lines.join('\n')).toContain(errors[0]?.extensions?.reference);
    for (const secret of ['Humble', him.nhsNumber!, '14 Lovaine Row']) expect(lines.join('\n')).not.toContain(secret);
  } finally {
    log.error = usual;
  }
});

test('A value that does not fit does not come back with the error, only its place', async () => {
  const him = walter();
  const input = { ...him, dateOfBirth: him.nhsNumber, phone: [him.phone], somethingElse: him.familyName };
  const { errors, status, text } = await runAs(actor, registerPersonDocument, { input, key: aKey() });
  expect(status).toBe(400);
  for (const secret of ['Humble', 'Lovaine', him.nhsNumber!, him.phone]) expect(text).not.toContain(secret);
  expect(errors.map(({ message }) => message)).toContain(
    'Variable "$input" got a value of another type than it has, at "input.dateOfBirth".',
  );
});
