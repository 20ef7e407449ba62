import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { auditor, signedInAs } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { attempt, move } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';
import { theServer } from '../../testkit/server.js';
import { auditOf, everything, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
let referral: MadeReferral;
beforeAll(async () => {
  place = await aNeighbourhood();
  referral = await aReferral(place).sent().create();
});

const refusals = async (userId: string) => (await auditOf(userId)).filter(({ problem }) => problem !== null);

describe('An attempt that was refused', () => {
  test('stands in the audit with what was tried, on whom and why it was refused', async () => {
    const before = await everything();
    expect((await move(place.linkWorker, 'start', referral)).__typename).toBe('TransitionNotAllowed');
    expect(await refusals(place.linkWorker.userId)).toEqual([
      {
        operation: 'startReferral',
        role: 'LINK_WORKER',
        user_id: place.linkWorker.userId,
        organisation_id: place.team.id,
        why: null,
        person_ids: [referral.person.id],
        wrote: false,
        problem: 'TransitionNotAllowed',
      },
    ]);
    expect(await everything()).toBe(before);
  });

  test('stands there too when the role did not allow it', async () => {
    const { errors } = await attempt(place.referrer, 'accept', referral);
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await refusals(place.referrer.userId)).toMatchObject([
      { operation: 'acceptReferral', problem: 'FORBIDDEN', person_ids: [referral.person.id], wrote: false },
    ]);
  });

  test('is no news at once again: it does not fill the audit, and is written again later', async () => {
    const { clock } = await theServer();
    const before = (await refusals(place.practiceManager.userId)).length;
    for (let turn = 0; turn < 4; turn += 1) await attempt(place.practiceManager, 'accept', referral);
    expect(await refusals(place.practiceManager.userId)).toHaveLength(before + 1);
    clock.pass({ minutes: 11 });
    await attempt(place.practiceManager, 'accept', referral);
    clock.reset();
    expect(await refusals(place.practiceManager.userId)).toHaveLength(before + 2);
  });

  test('is not written any more after a hundred in ten minutes', async () => {
    await theTruth(
      `insert into audit_entry (id, at, actor_name, role, user_id, organisation_id, operation, person_ids, wrote, problem, request_id)
       select gen_random_uuid(), now(), 'x', 'LINK_WORKER_MANAGER', $1, $2, 'other', '{}', false, 'FORBIDDEN', 'tests'
       from generate_series(1, 100)`,
      [place.teamManager.userId, place.team.id],
    );
    await move(place.teamManager, 'start', referral);
    expect((await refusals(place.teamManager.userId)).filter(({ operation }) => operation === 'startReferral')).toEqual(
      [],
    );
  });

  test('is none when somebody mistyped, was overtaken, or knows of nobody', async () => {
    const before = await refusals(place.coordinator.userId);
    const theirs = await aReferral(place, { service: place.allotment }).sent().create();
    await move(place.coordinator, 'accept', { ...theirs, version: 99 });
    await move(place.coordinator, 'waitlist', theirs, { estimatedWaitWeeks: 900 });
    const { errors } = await attempt(place.coordinator, 'accept', referral);
    expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await refusals(place.coordinator.userId)).toEqual(before);
  });

  test('is read by the auditor as refused, and what was done as done', async () => {
    const eye = await signedInAs(auditor(place.board));
    const { auditEntries } = await dataAs<{ auditEntries: { edges: { node: Record<string, unknown> }[] } }>(
      eye,
      'query Entries($person: ID) { auditEntries(filter: { personId: $person }, first: 100) { edges { node { operation outcome problem } } } }',
      { person: referral.person.id },
    );
    const nodes = auditEntries.edges.map(({ node }) => node);
    expect(nodes).toContainEqual({ operation: 'acceptReferral', outcome: 'REFUSED', problem: 'FORBIDDEN' });
    expect(nodes).toContainEqual({ operation: 'submitReferral', outcome: 'DONE', problem: null });
  });
});
