import { beforeAll, expect, test } from 'vitest';
import { Actor, practiceReferrer, sessionLead, signedInAs } from '../../testkit/actors.js';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { run, runAs } from '../../testkit/run.js';

let place: Neighbourhood;
let referral: MadeReferral;
beforeAll(async () => {
  place = await aNeighbourhood();
  referral = await aReferral(place, { service: place.allotment }).sent().accepted().create();
});

const document = `mutation Accept($id: ID!, $key: String) {
  acceptReferral(id: $id, expectedVersion: 1, idempotencyKey: $key) { __typename }
}`;

test.each([undefined, aKey()])('Nobody is told to sign in, with a key and without', async (key) => {
  const { errors } = await run(document, { id: referral.id, key });
  expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test.each([undefined, aKey()])('Who acts for no organisation is told to choose one', async (key) => {
  const member = await signedInAs(practiceReferrer(place.practice));
  member.membershipId = undefined;
  const { errors } = await runAs(member, document, { id: referral.id, key });
  expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('A role that may never do it hears that, and not in which version or state the referral is', async () => {
  const lead = await signedInAs(sessionLead(place.practice));
  const elsewhere = await signedInAs({ ...practiceReferrer(), at: place.charity });
  const attempts: [Actor, string][] = [
    [lead, `mutation Read($id: ID!) { acknowledgeReferral(id: $id, expectedVersion: 1) { __typename } }`],
    [
      elsewhere,
      `mutation Meet($id: ID!) { recordContact(referralId: $id, idempotencyKey: "attempt-0001-of-meeting",
         input: { on: "2026-01-05", method: PHONE, reached: true }) { __typename } }`,
    ],
  ];
  for (const [actor, tried] of attempts) {
    const { errors } = await runAs(actor, tried, { id: referral.id });
    expect(errors[0]?.extensions?.code, tried).toBe('FORBIDDEN');
  }
});
