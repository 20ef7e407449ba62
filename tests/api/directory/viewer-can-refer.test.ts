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

test.each<[RoleName, () => Part, { sends: boolean; receives: boolean }]>([
  ['PRACTICE_REFERRER', practiceReferrer, { sends: true, receives: false }],
  ['LINK_WORKER', linkWorker, { sends: true, receives: true }],
  ['SERVICE_COORDINATOR', coordinator, { sends: true, receives: true }],
  ['SESSION_LEAD', sessionLead, { sends: false, receives: false }],
  ['COMMISSIONER', commissioner, { sends: false, receives: false }],
  ['SYSTEM_ADMINISTRATOR', systemAdministrator, { sends: false, receives: false }],
])('As %s, one’s organisation and the worklists say what is one’s work', async (_role, part, { sends, receives }) => {
  const actor = await signedInAs(part());
  const work = `query Work($own: ID!, $other: ID!) {
    own: organisation(id: $own) { viewerCanRefer } other: organisation(id: $other) { viewerCanRefer }
    sent: worklistCounts(box: SENT) { viewerCanAct } received: worklistCounts(box: RECEIVED) { viewerCanAct }
  }`;
  expect(await dataAs(actor, work, { own: actor.organisation.id, other: charity.id })).toEqual({
    own: { viewerCanRefer: sends },
    other: { viewerCanRefer: false },
    sent: { viewerCanAct: sends },
    received: { viewerCanAct: receives },
  });
});

test('Nobody in particular, and who acts for nobody, is offered no way', async () => {
  const variables = { taking: taking.id, closed: closed.id };
  expect((await run(document, variables)).data).toMatchObject({ taking: { viewerCanRefer: false } });
  const actor = await signedInAs(linkWorker());
  actor.membershipId = undefined;
  expect(await dataAs(actor, document, variables)).toMatchObject({ taking: { viewerCanRefer: false } });
});
