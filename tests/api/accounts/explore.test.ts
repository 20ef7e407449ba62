import { expect, test } from 'vitest';
import {
  aMember,
  aMembership,
  linkWorker,
  practiceManager,
  practiceReferrer,
  signedInAs,
  type Actor,
} from '../../testkit/actors.js';
import { kith } from '../../testkit/kith.js';
import { anOrganisation } from '../../testkit/organisations.js';
import { dataAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

/** Sends a text of one's own and answers the status. */
async function explores(actor: Actor): Promise<number> {
  const { app } = await theServer();
  const { statusCode, cookies } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ __schema { queryType { name } } }' },
    headers: { accept: 'application/graphql-response+json', ...actor.headers() },
  });
  actor.keep(cookies);
  return statusCode;
}

const whyOf = ({ email }: Actor) =>
  theTruth<{ why: string }>(
    "select why, operation, wrote, actor_name from audit_entry where operation = 'explore' and strpos(why, $1) > 0 order by id",
    [email],
  );

test('The command line lets a member explore and takes it back, felt by the next operation and told by the audit', async () => {
  const actor = await signedInAs(linkWorker());
  expect(await explores(actor)).toBe(403);
  expect(await kith('explore', ` ${actor.email.toUpperCase()} `)).toEqual([
    `From now on ${actor.email} may send documents of their own. It adds no right to data.`,
  ]);
  expect(await explores(actor)).toBe(200);
  expect(await kith('explore', actor.email, '--revoke')).toEqual([
    `From now on ${actor.email} may not send documents of their own.`,
  ]);
  expect(await explores(actor)).toBe(403);
  const told = { operation: 'explore', wrote: true, actor_name: 'kith explore' };
  expect(await whyOf(actor)).toEqual([
    { ...told, why: `explore granted to ${actor.email}` },
    { ...told, why: `explore taken from ${actor.email}` },
  ]);
});

test('Repeated, it changes nothing, says so and leaves no row', async () => {
  const actor = await signedInAs(linkWorker());
  expect((await kith('explore', actor.email, '--revoke'))[0]).toMatch(/^As before, .* may not send/);
  await kith('explore', actor.email);
  expect((await kith('explore', actor.email))[0]).toMatch(/^As before, .* may send/);
  expect(await explores(actor)).toBe(200);
  expect(await whyOf(actor)).toHaveLength(1);
});

test('It is about each membership that lasts, and about nobody else', async () => {
  const actor = await signedInAs(practiceReferrer());
  const team = await anOrganisation('LINK_WORKER_TEAM');
  const other = await aMembership(actor.userId, actor.name, actor.email, 'LINK_WORKER', team);
  const colleague = await signedInAs(practiceReferrer(actor.organisation));
  await kith('explore', actor.email);
  expect(await explores(actor)).toBe(200);
  actor.membershipId = other;
  expect(await explores(actor)).toBe(200);
  expect(await explores(colleague)).toBe(403);
});

test('Nobody explores who has no account, or is a member of nothing any more', async () => {
  await expect(kith('explore', 'nobody@example.org')).rejects.toThrow('Nobody signs in as nobody@example.org.');
  const manager = await signedInAs(practiceManager());
  const { email, membershipId } = await aMember(practiceReferrer(manager.organisation));
  await dataAs(manager, 'mutation End($id: ID!) { endMembership(id: $id) { __typename } }', { id: membershipId });
  await expect(kith('explore', email)).rejects.toThrow(`${email} is no longer a member of any organisation.`);
  await expect(kith('invite', email, '--revoke')).rejects.toThrow('--revoke goes with explore only.');
});
