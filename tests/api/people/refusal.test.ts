import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral, type MadeReferral } from '../../testkit/a-referral.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { current, move } from '../../testkit/referrals.js';
import { aKey } from '../../testkit/ids.js';
import { auditOf, theTruth } from '../../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const ledger = ({ person }: MadeReferral) =>
  theTruth<{ decision: string; reason: string | null; recipient_id: string }>(
    'select decision, reason, recipient_id from consent where person_id = $1 order by id',
    [person.id],
  );

const no = { consent: { decision: 'REFUSED', reason: 'He would rather not.' } };

describe('A person who says no while the referral is being sent', () => {
  test('is heard: the ledger keeps it, and nothing is sent', async () => {
    const draft = await aReferral(place).create();
    const answer = await move(place.referrer, 'submit', draft, no);
    expect(answer).toMatchObject({
      __typename: 'ConsentMissing',
      recipient: { id: place.team.id },
      message: 'The person said no. We keep that on record, and nothing was sent.',
    });
    expect(await ledger(draft)).toEqual([
      { decision: 'REFUSED', reason: 'He would rather not.', recipient_id: place.team.id },
    ]);
    expect(await current(place.referrer, draft.id)).toMatchObject({ state: 'DRAFT', version: draft.version });
    expect((await auditOf(place.referrer.userId)).filter(({ problem }) => problem === 'ConsentMissing')).toEqual([
      expect.objectContaining({ operation: 'submitReferral', person_ids: [draft.person.id], wrote: true }),
    ]);
  });

  test('is heard once, however often the answer is lost and asked for again', async () => {
    const draft = await aReferral(place).create();
    const again = { ...no, idempotencyKey: aKey() };
    for (let turn = 0; turn < 3; turn += 1) await move(place.referrer, 'submit', draft, again);
    expect(await ledger(draft)).toHaveLength(1);
    const rows = (await auditOf(place.referrer.userId)).filter(({ person_ids: [id] }) => id === draft.person.id);
    expect(rows.filter(({ operation }) => operation === 'submitReferral')).toHaveLength(1);
  });

  test('is heard although the draft is not complete otherwise', async () => {
    const draft = await aReferral(place, { input: { needs: [] } }).create();
    expect((await move(place.referrer, 'submit', draft, no)).__typename).toBe('ConsentMissing');
    expect(await ledger(draft)).toMatchObject([{ decision: 'REFUSED' }]);
  });

  test('takes back what they allowed before: nothing is sent on the earlier yes', async () => {
    const first = await aReferral(place).sent().create();
    const second = await aReferral(place, { person: first.person }).create();
    await move(place.referrer, 'submit', second, no);
    expect((await move(place.referrer, 'submit', second, { consent: null })).__typename).toBe('ConsentMissing');
    expect((await ledger(second)).map(({ decision }) => decision)).toEqual(['GIVEN', 'REFUSED']);
  });

  test('is not put on record by who may not send it, nor for nobody', async () => {
    const draft = await aReferral(place).create();
    await expect(move(place.linkWorker, 'submit', draft, no)).rejects.toThrow('NOT_FOUND');
    await move(place.referrer, 'submit', { ...draft, version: 7 }, no);
    expect(await ledger(draft)).toEqual([]);
    const forNobody = await aReferral(place, { input: { receiverId: null } }).create();
    expect((await move(place.referrer, 'submit', forNobody, no)).__typename).toBe('InvalidInput');
    expect(await ledger(forNobody)).toEqual([]);
  });
});
