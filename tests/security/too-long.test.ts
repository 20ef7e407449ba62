import { beforeAll, describe, expect, test } from 'vitest';
import { aReferral } from '../testkit/a-referral.js';
import { aKey } from '../testkit/ids.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { attempt, draft, move } from '../testkit/referrals.js';
import { registerPersonDocument, walter } from '../testkit/people.js';
import { dataAs, runAs } from '../testkit/run.js';
import { everything } from '../testkit/truth.js';

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

const withoutEnd = 'x'.repeat(5_000);

describe('Text that is too long', () => {
  test('is answered with the fields to shorten, and changes nothing', async () => {
    const before = await everything();
    const { registerPerson } = await dataAs<{ registerPerson: object }>(place.referrer, registerPersonDocument, {
      input: { ...walter(), familyName: withoutEnd, safeContactNotes: withoutEnd, addressLines: [withoutEnd] },
      key: aKey(),
    });
    expect(registerPerson).toEqual({
      __typename: 'InvalidInput',
      message: 'There are 3 answers to put right.',
      fields: [
        { field: 'familyName', message: 'Use 100 characters or fewer.' },
        { field: 'addressLines', message: 'Use 100 characters or fewer.' },
        { field: 'safeContactNotes', message: 'Use 500 characters or fewer.' },
      ],
    });
    expect(await everything()).toBe(before);
  });

  test('is named where it stands in what was sent', async () => {
    const sent = await aReferral(place).sent().create();
    expect(await move(place.linkWorker, 'requestInfo', sent, { message: withoutEnd })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'message', message: 'Use 2,000 characters or fewer.' }],
    });
    const unsent = await aReferral(place).create();
    const consent = { decision: 'GIVEN', reason: withoutEnd };
    expect(await move(place.referrer, 'submit', unsent, { consent })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'consent.reason' }],
    });
    expect(await draft(place.referrer, { needs: [], reason: `${withoutEnd}${withoutEnd}` })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'reason' }],
    });
  });

  test('with an id that no form of ours could have sent is an error as before, and so it is in a query', async () => {
    const { errors } = await attempt(place.linkWorker, 'requestInfo', { id: 'x', version: 1 }, { message: withoutEnd });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const page = await runAs(place.referrer, 'query Page($s: String) { people(startsWith: $s) { edges { cursor } } }', {
      s: withoutEnd,
    });
    expect(page.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
