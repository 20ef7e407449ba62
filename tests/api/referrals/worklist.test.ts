import { beforeAll, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moved } from '../../testkit/referrals.js';
import { dataAs, run, runAs } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let late: MadeReferral;
let urgent: MadeReferral;
let routine: MadeReferral;
let secret: MadeReferral;
beforeAll(async () => {
  place = await aNeighbourhood();
  routine = await aReferral(place).sent().create();
  urgent = await aReferral(place, { input: { urgency: 'URGENT' } })
    .sent()
    .create();
  late = await aReferral(place).sent().create();
  await theTruth('update referral set due_on = current_date - 3, sort_on = current_date - 3 where id = $1', [late.id]);
  secret = await aReferral(place, { service: place.allotment, input: { needs: ['DOMESTIC_ABUSE', 'MONEY'] } })
    .sent()
    .create();
});

const document = `query List($box: WorklistBox!, $tab: WorklistTab!, $filter: WorklistFilter) {
  worklist(box: $box, tab: $tab, filter: $filter, first: 100) { edges { node { id } } }
  worklistCounts(box: $box) { needsMe waiting done }
}`;

async function list(actor: Actor, box: string, tab: string, filter: object = {}) {
  const { worklist, worklistCounts } = await dataAs<{
    worklist: { edges: { node: { id: string } }[] };
    worklistCounts: Record<string, number>;
  }>(actor, document, { box, tab, filter });
  return { ids: worklist.edges.map(({ node }) => node.id), counts: worklistCounts };
}

test('What is due first comes first in a team’s list', async () => {
  const { ids, counts } = await list(place.linkWorker, 'RECEIVED', 'NEEDS_ME');
  expect(ids).toEqual([late.id, urgent.id, routine.id]);
  expect(counts).toEqual({ needsMe: 3, waiting: 0, done: 0 });
});

test('A practice sees the same as waiting for others, and its drafts as its own to do', async () => {
  const unsent = await aReferral(place).create();
  const { ids, counts } = await list(place.referrer, 'SENT', 'WAITING');
  expect(new Set(ids)).toEqual(new Set([late.id, urgent.id, routine.id, secret.id]));
  expect(counts).toEqual({ needsMe: 1, waiting: 4, done: 0 });
  expect((await list(place.referrer, 'SENT', 'NEEDS_ME')).ids).toEqual([unsent.id]);
  await moved(place.referrer, 'discard', unsent);
  const after = await list(place.referrer, 'SENT', 'DONE');
  expect(after).toMatchObject({ ids: [], counts: { needsMe: 0, done: 0 } });
});

test('Filters narrow a list', async () => {
  const narrowed = async (filter: object) => (await list(place.linkWorker, 'RECEIVED', 'NEEDS_ME', filter)).ids;
  expect(await narrowed({ urgentOnly: true })).toEqual([urgent.id]);
  expect(await narrowed({ overdueOnly: true })).toEqual([late.id]);
  expect(await narrowed({ states: ['ACCEPTED'] })).toEqual([]);
  expect(await narrowed({ needs: ['BEREAVEMENT'], urgentOnly: true })).toEqual([urgent.id]);
  expect((await list(place.coordinator, 'RECEIVED', 'NEEDS_ME', { serviceId: place.choir.id })).ids).toEqual([]);
  expect((await list(place.coordinator, 'RECEIVED', 'NEEDS_ME', { serviceId: place.allotment.id })).ids).toEqual([
    secret.id,
  ]);
});

test('A filter does not tell what a team may not see yet', async () => {
  expect((await list(place.coordinator, 'RECEIVED', 'NEEDS_ME', { needs: ['DOMESTIC_ABUSE'] })).ids).toEqual([]);
  expect((await list(place.coordinator, 'RECEIVED', 'NEEDS_ME', { needs: ['MONEY'] })).ids).toEqual([secret.id]);
});

test('Nobody who is not signed in, or acts for nobody, has a list', async () => {
  expect((await run(document, { box: 'SENT', tab: 'DONE' })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const { membershipId } = place.referrer;
  place.referrer.membershipId = undefined;
  expect((await runAs(place.referrer, document, { box: 'SENT', tab: 'DONE' })).errors[0]?.extensions?.code).toBe(
    'FORBIDDEN',
  );
  place.referrer.membershipId = membershipId;
});

test('A redirected referral goes on as a new one at the other service, and the sender reads of it', async () => {
  const first = await aReferral(place, { service: place.allotment }).sent().create();
  await moved(place.coordinator, 'redirect', first, { targetServiceId: place.choir.id });
  const read =
    'query One($id: ID!) { referral(id: $id) { state senderAction onward { id state service { name } viewerSide receipt { id } needs content { reason } } } }';
  const { referral } = await dataAs<{ referral: { onward: Record<string, unknown>[] } }>(place.referrer, read, {
    id: first.id,
  });
  expect(referral).toMatchObject({ state: 'DECLINED', senderAction: null });
  expect(referral.onward).toMatchObject([
    {
      state: 'SENT',
      service: { name: 'Sea shanty choir' },
      viewerSide: 'SENDER',
      needs: ['LONELINESS', 'BEREAVEMENT'],
    },
  ]);
  expect(referral.onward[0]?.['receipt']).not.toBeNull();
  expect((await list(place.coordinator, 'RECEIVED', 'NEEDS_ME', { serviceId: place.choir.id })).ids).toEqual([
    referral.onward[0]?.['id'],
  ]);
});
