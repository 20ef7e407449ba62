import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { practiceReferrer, signedInAs, type Actor } from '../../testkit/actors.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { moved, seenBy } from '../../testkit/referrals.js';

interface Seen {
  alreadyOpen: { referralId: string; reference: string; sentAt: string }[];
}

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const openBeside = async (actor: Actor, id: string): Promise<string[]> => {
  const { alreadyOpen } = await seenBy<Seen>(actor, id, 'alreadyOpen { referralId reference sentAt }');
  return alreadyOpen.map(({ referralId }) => referralId);
};

test('A draft says which referrals of the same person to the same receiver are open, and a colleague reads it too', async () => {
  const first = await aReferral(place).sent().create();
  const second = await aReferral(place, { person: first.person }).sent().accepted().create();
  const draft = await aReferral(place, { person: first.person }).create();
  expect(await openBeside(place.referrer, draft.id)).toEqual([second.id, first.id]);
  expect(await openBeside(place.practiceManager, draft.id)).toEqual([second.id, first.id]);
  const { alreadyOpen } = await seenBy<Seen>(place.referrer, draft.id, 'alreadyOpen { referralId reference sentAt }');
  expect(alreadyOpen[1]).toEqual({
    referralId: first.id,
    reference: first.reference,
    sentAt: expect.stringContaining('T') as string,
  });
});

test('Neither what is closed, nor a draft, nor one to somebody else or of somebody else is among them', async () => {
  const withdrawn = await aReferral(place).sent().withdrawn().create();
  const { person } = withdrawn;
  await aReferral(place, { person }).sent().declined().create();
  await aReferral(place, { person }).create();
  await aReferral(place, { person, service: place.allotment }).sent().create();
  await aReferral(place).sent().create();
  const draft = await aReferral(place, { person }).create();
  expect(await openBeside(place.referrer, draft.id)).toEqual([]);
});

test('Only referrals of one’s own organisation are, although another of the same person may be seen', async () => {
  const accepted = await aReferral(place).sent().accepted().started().create();
  await aReferral(place, { person: accepted.person, service: place.allotment }).sent().create();
  // The team sees the person; what the practice asked of the same charity is not the team's.
  const onward = await aReferral(place, { basedOn: accepted, service: place.allotment }).create();
  expect(await openBeside(place.linkWorker, onward.id)).toEqual([]);
});

test('Nobody else learns anything from it: not once it is sent, not the receiver, not another practice', async () => {
  const first = await aReferral(place).sent().create();
  const again = await aReferral(place, { person: first.person }).create();
  const sent = await moved(place.referrer, 'submit', again);
  expect(await openBeside(place.referrer, sent.id)).toEqual([]);
  expect(await openBeside(place.linkWorker, sent.id)).toEqual([]);
  const draft = await aReferral(place, { person: first.person }).create();
  const stranger = await signedInAs(practiceReferrer());
  for (const actor of [stranger, place.linkWorker]) {
    await expect(openBeside(actor, draft.id)).rejects.toThrow('NOT_FOUND');
  }
});
