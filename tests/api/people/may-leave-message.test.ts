import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aKey } from '../../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { registerPersonDocument, walter } from '../../testkit/people.js';
import { seenBy } from '../../testkit/referrals.js';
import { dataAs } from '../../testkit/run.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

async function registered(said: { mayLeaveMessage?: boolean | null }): Promise<string> {
  const { registerPerson } = await dataAs<{ registerPerson: { id: string } }>(place.referrer, registerPersonDocument, {
    input: { ...walter(), ...said },
    key: aKey(),
  });
  return registerPerson.id;
}

const onRecord = async (id: string) => {
  const { person } = await dataAs<{ person: { identity: { mayLeaveMessage: boolean | null } } }>(
    place.referrer,
    'query Messages($id: ID!) { person(id: $id) { identity { mayLeaveMessage } } }',
    { id },
  );
  return person.identity.mayLeaveMessage;
};

test.each([
  [{ mayLeaveMessage: true }, true],
  [{ mayLeaveMessage: false }, false],
  [{ mayLeaveMessage: null }, null],
  [{}, null],
])('Whether a message may be left, said as %o, is on record as %s', async (said, expected) => {
  expect(await onRecord(await registered(said))).toBe(expected);
});

test('Not asked is told to the receiver as not asked, and not as a no', async () => {
  const person = { id: await registered({}), version: 1, ...walter() };
  const draft = await aReferral(place, { person }).create();
  const { disclosurePreview } = await seenBy<{
    disclosurePreview: { afterAccepting: { label: string; value: string }[] };
  }>(place.referrer, draft.id, 'disclosurePreview { afterAccepting { label value } }');
  expect(disclosurePreview.afterAccepting).toContainEqual({ label: 'May leave a message', value: 'Not asked' });
});
