import type { RoleName } from '@kith/api/platform/actor';
import { beforeAll, expect, test } from 'vitest';
import {
  auditor,
  commissioner,
  coordinator,
  linkWorker,
  linkWorkerManager,
  practiceManager,
  practiceReferrer,
  sessionLead,
  signedInAs,
  systemAdministrator,
  type Part,
} from '../../testkit/actors.js';
import { anOrganisation, aService, type Organisation, type Service } from '../../testkit/organisations.js';
import { dataAs, run } from '../../testkit/run.js';

let charity: Organisation;
let taking: Service;
let closed: Service;
beforeAll(async () => {
  charity = await anOrganisation('COMMUNITY');
  taking = await aService(charity);
  closed = await aService(charity, { name: 'Reading group', acceptsReferrals: false });
});

const document = `query MayRefer($taking: ID!, $closed: ID!) {
  taking: service(id: $taking) { viewerCanRefer }
  closed: service(id: $closed) { viewerCanRefer }
}`;

const editor = (): Part => ({ role: 'DIRECTORY_EDITOR', kind: 'COUNCIL', at: undefined });

test.each<[RoleName, () => Part, boolean]>([
  ['PRACTICE_REFERRER', practiceReferrer, true],
  ['PRACTICE_MANAGER', practiceManager, true],
  ['LINK_WORKER', linkWorker, true],
  ['LINK_WORKER_MANAGER', linkWorkerManager, true],
  ['SERVICE_COORDINATOR', coordinator, true],
  ['SESSION_LEAD', sessionLead, false],
  ['DIRECTORY_EDITOR', editor, false],
  ['COMMISSIONER', commissioner, false],
  ['SYSTEM_ADMINISTRATOR', systemAdministrator, false],
  ['INFORMATION_GOVERNANCE', auditor, false],
])(
  'As %s, a service that takes referrals offers its way or not, one that takes none never does',
  async (role, part, may) => {
    const actor = await signedInAs(part());
    expect(actor.role).toBe(role);
    expect(await dataAs(actor, document, { taking: taking.id, closed: closed.id })).toEqual({
      taking: { viewerCanRefer: may },
      closed: { viewerCanRefer: false },
    });
  },
);

test('Nobody in particular, and who acts for nobody, is offered no way', async () => {
  const variables = { taking: taking.id, closed: closed.id };
  expect((await run(document, variables)).data).toMatchObject({ taking: { viewerCanRefer: false } });
  const actor = await signedInAs(linkWorker());
  actor.membershipId = undefined;
  expect(await dataAs(actor, document, variables)).toMatchObject({ taking: { viewerCanRefer: false } });
});
