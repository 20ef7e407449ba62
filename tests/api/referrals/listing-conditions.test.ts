import { expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { aListing } from '../../testkit/listings.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { move } from '../../testkit/referrals.js';

const rule = (kind: string, sentence: string, values: string[] = []) => ({
  id: '019a0000-0000-7000-8000-000000000001',
  kind,
  values,
  minimum: null,
  maximum: null,
  sentence,
});

test('A referral that breaks a condition of the listing is not sent, and says which', async () => {
  const place = await aNeighbourhood();
  const id = await aListing(place.charity, {
    listing: { eligibility_rules: [rule('NEED', 'Only for people with debts.', ['MONEY'])] },
  });
  const draft = await aReferral(place, { service: { ...place.allotment, id } }).create();
  expect(await move(place.referrer, 'submit', draft)).toMatchObject({
    __typename: 'NotEligible',
    reasons: ['Only for people with debts.'],
  });
});
