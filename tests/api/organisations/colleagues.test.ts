import { beforeAll, expect, test } from 'vitest';
import {
  coordinator,
  linkWorker,
  linkWorkerManager,
  signedInAs,
  systemAdministrator,
  type Actor,
} from '../../testkit/actors.js';
import { anOrganisation, type Organisation } from '../../testkit/organisations.js';
import { dataAs, run } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let team: Organisation;
let manager: Actor;
let worker: Actor;
let colleague: Actor;
beforeAll(async () => {
  team = await anOrganisation('LINK_WORKER_TEAM');
  manager = await signedInAs(linkWorkerManager(team));
  worker = await signedInAs(linkWorker(team));
  colleague = await signedInAs(linkWorker(team));
});

const document =
  'query Team($id: ID!) { organisation(id: $id) { members { memberName role email viewerCanEnd } invitations { email } } }';

interface Member {
  memberName: string;
  role: string;
  email: string | null;
  viewerCanEnd: boolean;
}
const membersAs = async (actor: Actor): Promise<Member[]> => {
  const { organisation } = await dataAs<{ organisation: { members: Member[] } }>(actor, document, { id: team.id });
  return organisation.members;
};
const addresses = (members: Member[]): string[] => members.map(({ email }) => email ?? '').sort();
const names = (members: Member[]) => members.map(({ memberName }) => memberName).sort();

test('A link worker who manages nobody reads names and roles of the team, and no address but their own', async () => {
  const members = await membersAs(worker);
  expect(names(members)).toEqual([manager, worker, colleague].map(({ name }) => name).sort());
  expect(members.map(({ role }) => role).sort()).toEqual(['LINK_WORKER', 'LINK_WORKER', 'LINK_WORKER_MANAGER']);
  expect(members.map(({ email }) => email).filter(Boolean)).toEqual([worker.email]);
  expect(members.some(({ viewerCanEnd }) => viewerCanEnd)).toBe(false);
});

test('The manager, and who administers the system, read the addresses too', async () => {
  const all = [manager.email, worker.email, colleague.email].sort();
  expect(addresses(await membersAs(manager))).toEqual(all);
  expect(addresses(await membersAs(await signedInAs(systemAdministrator())))).toEqual(all);
});

test('Who belongs elsewhere, who acts for another organisation and nobody in particular read no names', async () => {
  expect(await membersAs(await signedInAs(coordinator()))).toEqual([]);
  expect(await membersAs(await signedInAs(linkWorkerManager()))).toEqual([]);
  const { data } = await run<{ organisation: { members: Member[] } }>(document, { id: team.id });
  expect(data.organisation.members).toEqual([]);
});

test('Who has left is no colleague any more, and reads no colleagues', async () => {
  const leaver = await signedInAs(linkWorker(team));
  expect(await membersAs(leaver)).toHaveLength(4);
  await theTruth('update membership set ended_at = now() where id = $1', [leaver.membershipId]);
  expect((await membersAs(worker)).map(({ memberName }) => memberName)).toHaveLength(3);
  await expect(membersAs(leaver)).rejects.toThrow('UNAUTHENTICATED');
});
