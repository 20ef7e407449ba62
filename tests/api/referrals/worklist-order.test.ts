import { bringUpDue } from '@kith/api/referrals/bring-up-due.service';
import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import type { Actor } from '../../testkit/actors.js';
import { inTheSystem } from '../../testkit/clockwork.js';
import { aKey } from '../../testkit/ids.js';
import { inDays } from '../../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { current } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const document = `query Order($box: WorklistBox!, $tab: WorklistTab!, $first: Int!, $after: String) {
  worklist(box: $box, tab: $tab, first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  worklist: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** The whole list, read in pages of two, so that each boundary between ranks is crossed by a cursor. */
async function order(actor: Actor, box: 'RECEIVED' | 'SENT', tab = 'NEEDS_ME'): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await dataAs<Page>(actor, document, { box, tab, first: 2, after });
    ids.push(...page.worklist.edges.map(({ node }) => node.id));
    ({ hasNextPage: more, endCursor: after } = page.worklist.pageInfo);
  }
  return ids;
}

/** As if that were its day: what a transition made on another day would have stored. */
const dueOn = async ({ id }: MadeReferral, day: string) =>
  theTruth('update referral set due_on = $2, sort_on = $2 where id = $1', [id, day]);

const bringUp = () => inTheSystem('bring-up', bringUpDue);

describe('A team’s list', () => {
  test('shows what is due by its day, then new ones to answer, then routine steps', async () => {
    const routine = await aReferral(place).sent().accepted().started().create();
    const lateRoutine = await aReferral(place).sent().accepted().started().create();
    const fresh = await aReferral(place).sent().create();
    const urgent = await aReferral(place, { input: { urgency: 'URGENT' } })
      .sent()
      .create();
    const late = await aReferral(place).sent().create();
    const held = await aReferral(place)
      .sent()
      .accepted()
      .onHold({ reviewOn: inDays(0) })
      .create();
    // The routine step is due before the new one has to be answered, and still nobody waits for it yet.
    await dueOn(routine, inDays(1));
    await dueOn(late, inDays(-2));
    await dueOn(lateRoutine, inDays(-1));
    expect(await order(place.linkWorker, 'RECEIVED'), 'before anybody looked at the calendar').toEqual([
      held.id,
      late.id,
      urgent.id,
      fresh.id,
      lateRoutine.id,
      routine.id,
    ]);
    await bringUp();
    const after = [late.id, lateRoutine.id, held.id, urgent.id, fresh.id, routine.id];
    expect(await order(place.linkWorker, 'RECEIVED')).toEqual(after);
    await bringUp();
    expect(await order(place.linkWorker, 'RECEIVED')).toEqual(after);
  });

  test('lets a step that was done sink back, and what nobody has to do is not brought up', async () => {
    const supported = await aReferral(place, { service: place.allotment }).sent().accepted().started().create();
    const fresh = await aReferral(place, { service: place.choir }).sent().create();
    await dueOn(supported, inDays(-1));
    await bringUp();
    expect(await order(place.coordinator, 'RECEIVED')).toEqual([supported.id, fresh.id]);
    await dataAs(
      place.coordinator,
      `mutation Contact($id: ID!, $key: String!, $on: Date!) {
        recordContact(referralId: $id, idempotencyKey: $key, input: { on: $on, method: PHONE, reached: true }) { __typename }
      }`,
      { id: supported.id, key: aKey(), on: inDays(0) },
    );
    expect(await order(place.coordinator, 'RECEIVED')).toEqual([fresh.id, supported.id]);
    const [ranks] = await theTruth<{ sender_rank: number; sender_list: string }>(
      'select sender_rank, sender_list from referral where id = $1',
      [supported.id],
    );
    expect(ranks).toEqual({ sender_rank: 0, sender_list: 'WAITING' });
  });
});

describe('The sender’s list', () => {
  test('shows a question due today above a next step, an outcome to read and a draft', async () => {
    const draft = await aReferral(place).create();
    const outcome = await aReferral(place).sent().accepted().completed().create();
    const declined = await aReferral(place).sent().declined().create();
    const asked = await aReferral(place).sent().asked().create();
    const lately = await aReferral(place).sent().asked().create();
    await dueOn(asked, inDays(0));
    await bringUp();
    expect(await order(place.referrer, 'SENT')).toEqual([asked.id, declined.id, lately.id, outcome.id, draft.id]);
  });

  test('is sorted by the day of closing once done, whenever it was read', async () => {
    const [first, second] = [
      await aReferral(place).sent().accepted().completed().create(),
      await aReferral(place).sent().accepted().completed().create(),
    ];
    await theTruth('update referral set sort_on = current_date - 3 where id = $1', [first.id]);
    await theTruth('update referral set sort_on = current_date - 5 where id = $1', [second.id]);
    for (const { id } of [first, second]) await acknowledge(id);
    const done = await order(place.referrer, 'SENT', 'DONE');
    expect(done.filter((id) => id === first.id || id === second.id)).toEqual([first.id, second.id]);
  });
});

async function acknowledge(id: string): Promise<void> {
  const { version } = await current(place.referrer, id);
  const { acknowledgeReferral } = await dataAs<{ acknowledgeReferral: { __typename: string } }>(
    place.referrer,
    'mutation Read($id: ID!, $version: Int!) { acknowledgeReferral(id: $id, expectedVersion: $version) { __typename } }',
    { id, version },
  );
  expect(acknowledgeReferral.__typename).toBe('Referral');
}

describe('The order', () => {
  test.each([
    ['RECEIVED', 'receiver', 'and sent_at is not null'],
    ['SENT', 'sender', "and (sent_at is not null or state = 'DRAFT')"],
  ])('of %s is read from an index, however large the list', async (_box, party, further) => {
    const { database } = await theServer();
    const plan = await database.units.run(
      {
        actor: { kind: 'ANONYMOUS' },
        clock: { now: () => new Date() },
        mode: 'snapshot',
        operation: { name: 'plan', requestId: 'tests', wrote: false },
      },
      async (unit) => {
        await unit.query('set local enable_seqscan = off');
        await unit.query('set local enable_bitmapscan = off');
        return unit.query<{ 'QUERY PLAN': string }>(
          `explain (costs off) select id from referral where ${party}_id = '00000000-0000-7000-8000-000000000000'
           and ${party}_list = 'NEEDS_ME' ${further} order by ${party}_rank, sort_on, id limit 26`,
        );
      },
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain(`using ix_referral_${party}_list`);
    expect(text).not.toContain('Sort');
  });

  test('brings up what is due without reading every referral', async () => {
    const plan = await inTheSystem('plan', async (unit) => {
      await unit.query('set local enable_seqscan = off');
      return unit.query<{ 'QUERY PLAN': string }>(
        `explain (costs off) select id from referral where due_on <= current_date
         and (sender_rank in (1, 2) or receiver_rank in (1, 2)) order by due_on limit 1000`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('using ix_referral_comes_due');
  });
});
